import type { DeliveryOutcome, PersonalizedRequest } from './personalized-request';

/** The part of a Koa context that takes headers. */
export interface HeaderTarget {
  set(name: string, value: string): void;
  vary(names: string[]): void;
}

/** What a decision may rest on. Shared caches must not store such an answer anyway; this is for those that try. */
const VISITOR_HEADERS = ['Cookie', 'X-Visitor-Token', 'X-Persona', 'User-Agent', 'Accept-Language'];

/**
 * An answer that cannot vary keeps the headers that Strapi gave it, and so does one for a persona named in the URL: every
 * visitor gets the same. A preview is for nobody else and soon out of date. Any other may depend on the visitor's address, which no `Vary` can name, so it is private.
 */
export function setHeaders(
  target: HeaderTarget,
  { asked }: Pick<PersonalizedRequest, 'asked'>,
  { applied, canVary }: Pick<DeliveryOutcome, 'applied' | 'canVary'>,
  { personaHeader }: { personaHeader: boolean }
): void {
  if (asked?.by === 'preview') target.set('Cache-Control', 'private, no-store');
  if (!canVary) return;
  const personas = [...new Set(applied.map(({ persona }) => persona))];
  if (personaHeader && personas.length > 0) target.set('X-Persona', personas.join(', '));
  if (asked?.by === 'parameter' || asked?.by === 'preview') return;
  target.set('Cache-Control', 'private, no-cache');
  target.vary(VISITOR_HEADERS);
}
