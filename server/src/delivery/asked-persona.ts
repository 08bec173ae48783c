import { PERSONA_PARAMETER } from '../../../shared/contracts/preview';
import { MAX_ASKED_PERSONAS, parseAsked } from '../../../shared/domain/asked-personas';
import { requestRefusal } from '../errors/refusal';

/**
 * `?persona=<key>` and the header `X-Persona`: the caller says which persona the answer is for, or which ones, best first.
 * For edge-resolved delivery and previews. Whoever asks gets that persona or an error, never silently the base: a frontend
 * that renders and caches pages per persona would otherwise store the wrong one under the right name.
 */
export interface AskedPersonas {
  /** None is "as nobody in particular": the base, whoever asks. */
  readonly keys: readonly string[];
  /** The parameter is part of the URL, so caches tell the answers apart; the header is not. A preview is never kept. */
  readonly by: 'parameter' | 'header' | 'preview';
}

/** The part of a Koa context that says who asked for what. */
export interface AskingRequest {
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly state: { readonly auth?: { readonly credentials?: unknown } };
}

export interface AskedPersonaOptions {
  readonly allowed: 'never' | 'with-token' | 'always';
  /** Whether there is an enabled persona of that key. */
  readonly isKnown: (key: string) => boolean;
}

export const PERSONA_HEADER = 'x-persona';

/** The personas asked for, or `null`. @throws `request.malformed` (400), `persona.not-allowed` (403), `persona.unknown` (400) */
export function readAskedPersonas(
  request: AskingRequest,
  { allowed, isKnown }: AskedPersonaOptions
): AskedPersonas | null {
  const parameter = request.query[PERSONA_PARAMETER];
  const asked = parameter === undefined ? request.headers[PERSONA_HEADER] : parameter;
  if (asked === undefined) return null;

  const keys = parseAsked(asked);
  if (keys === null) {
    const expected = `The persona must be a key, up to ${MAX_ASKED_PERSONAS} different ones with commas between them, or "_base".`;
    throw requestRefusal('request.malformed', expected);
  }
  // Before the look-up, so that nobody without permission learns which personas exist.
  if (!isAllowed(request, allowed)) {
    throw requestRefusal('persona.not-allowed', 'This caller may not choose a persona.');
  }
  if (!keys.every(isKnown)) throw requestRefusal('persona.unknown', 'There is no such persona, or it is disabled.');
  return { keys, by: parameter === undefined ? 'header' : 'parameter' };
}

/** The public role has a strategy but no credentials; an API token and a signed-in user have both. */
function isAllowed({ state }: AskingRequest, allowed: AskedPersonaOptions['allowed']): boolean {
  return allowed === 'always' || (allowed === 'with-token' && state.auth?.credentials != null);
}
