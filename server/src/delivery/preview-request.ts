import { PERSONA_PARAMETER, PREVIEW_PARAMETER } from '../../../shared/contracts/preview';
import { requestRefusal } from '../errors/refusal';
import { MAX_PREVIEW_TOKEN_LENGTH, type PreviewClaims, type PreviewTokens } from '../services/preview/preview-token';
import { PERSONA_HEADER, type AskingRequest } from './asked-persona';

export const PREVIEW_HEADER = 'x-preview-token';

/** Whether the caller shows a preview token, good or bad. */
export function isPreview({ headers, query }: Pick<AskingRequest, 'headers' | 'query'>): boolean {
  return PREVIEW_PARAMETER in query || headers[PREVIEW_HEADER] !== undefined;
}

/**
 * The preview that a request is part of, or `null`. Whoever shows a token that is no good is told so: a preview that shows
 * something else than it says would be worse than none.
 *
 * @throws `preview.invalid`, `preview.expired` (403)
 */
export function readPreview(request: AskingRequest, tokens: PreviewTokens, now: number): PreviewClaims | null {
  if (!isPreview(request)) return null;
  const { headers, query } = request;
  const token = query[PREVIEW_PARAMETER] ?? headers[PREVIEW_HEADER];
  if (typeof token !== 'string' || token.length > MAX_PREVIEW_TOKEN_LENGTH) throw invalid();
  const read = tokens.read(token, now);
  if (!read.ok) throw read.reason === 'expired' ? expired() : invalid();
  const asked = query[PERSONA_PARAMETER] ?? headers[PERSONA_HEADER];
  if (asked !== undefined && asked !== read.claims.persona) throw invalid();
  return read.claims;
}

function invalid(): Error {
  return requestRefusal(
    'preview.invalid',
    'This preview was not opened from the admin panel, or is of another persona.'
  );
}

function expired(): Error {
  return requestRefusal('preview.expired', 'This preview has run out. Open it again from the admin panel.');
}
