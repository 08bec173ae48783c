import type { PersonalizationConfig } from '../../config';
import type { FactSource } from '../../facts/fact-source';

const HEADER = 'request.header.';
const COOKIE = 'request.cookie.';

/**
 * Whether a fact can be known here at all. An edge that knew a header which the origin is not allowed to read would decide
 * otherwise than the origin.
 */
export function createCanBeKnown(
  sources: () => readonly FactSource[],
  { allowedCookies, allowedHeaders }: Pick<PersonalizationConfig, 'allowedCookies' | 'allowedHeaders'>
): (fact: string) => boolean {
  const headers = new Set(allowedHeaders.map((name) => name.toLowerCase()));
  const cookies = new Set(allowedCookies);

  return (fact) => {
    if (fact.startsWith(HEADER)) return headers.has(fact.slice(HEADER.length).toLowerCase());
    if (fact.startsWith(COOKIE)) return cookies.has(fact.slice(COOKIE.length));
    const offers = (offered: string): boolean =>
      offered === fact || (offered.endsWith('.*') && fact.startsWith(offered.slice(0, -1)));
    return sources().some((source) => Object.keys(source.facts).some(offers));
  };
}
