import type { Purpose } from '../../../shared/domain/predicate';
import type { PersonalizationConfig } from '../config';
import type { VisitorRequest } from './visitor-request';

/**
 * What visitors have said about being remembered, in the two places where they can say it: their browser's signals and
 * the consent in their token. The browser's signal wins: it is the more recent and the more general answer. This file is
 * the only place that reads either, so that no two parts of the server can disagree.
 */

/** Global Privacy Control or Do Not Track: no token, nothing remembered. What the request itself says still counts. */
export function hasOptedOut(headers: Readonly<Record<string, unknown>>): boolean {
  return isOne(headers['sec-gpc']) || isOne(headers.dnt);
}

/** Whether facts kept for this purpose may be used in answering this request. `necessary` needs no agreement. */
export function isPurposeAllowed(
  purpose: Purpose,
  request: Pick<VisitorRequest, 'headers' | 'visitor'>,
  { consent }: Pick<PersonalizationConfig, 'consent'>
): boolean {
  if (purpose === 'necessary') return true;
  if (hasOptedOut(request.headers)) return false;
  const answer = consentTo(purpose, request.visitor);
  return answer ?? consent[purpose] === 'implied';
}

function consentTo(purpose: Purpose, visitor: VisitorRequest['visitor']): boolean | undefined {
  const consent = visitor?.consent;
  return consent !== undefined && Object.hasOwn(consent, purpose) ? consent[purpose] === true : undefined;
}

function isOne(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '1';
}
