import { oncePer } from '../facts/once-per';
import { cacheControl, saysAnything, type Keeper, type Lifetimes } from './cache-control';
import type { Varier, VaryingTarget } from './vary';
import type { DeliveryOutcome, PersonalizedRequest } from './personalized-request';

/** The part of a Koa context that takes headers. */
export type HeaderTarget = VaryingTarget;

export interface HeaderOptions {
  /** Whether answers carry `X-Persona`. */
  readonly personaHeader: boolean;
  readonly lifetimes: Lifetimes;
  readonly vary: Varier;
}

/** What a decision may rest on. Shared caches must not store such an answer anyway; this is for those that try. */
const VISITOR_HEADERS = ['Cookie', 'X-Visitor-Token', 'Authorization', 'X-Persona', 'User-Agent', 'Accept-Language'];

/** What a server says of the visitor for whom it asks. Callers without credentials are not believed, so it changes nothing for them. */
const ACTING_HEADERS = [
  'X-Visitor-IP',
  'X-Visitor-User-Agent',
  'X-Visitor-Language',
  'X-Visitor-Profile',
  'X-Visitor-Country',
  'X-Visitor-Region',
  'X-Visitor-City',
  'X-Visitor-Continent',
  'X-Visitor-Latitude',
  'X-Visitor-Longitude',
  'X-Visitor-Place-Time-Zone',
];

/** Signals by which a visitor takes back what they agreed to: what a browser kept before must not come up again. */
const HEADERS_FOR_BROWSERS = [...VISITOR_HEADERS, 'Sec-GPC', 'DNT'];

const HEADERS_FOR_SERVERS = [...VISITOR_HEADERS, ...ACTING_HEADERS];
const HEADERS_FOR_BOTH = [...HEADERS_FOR_BROWSERS, ...ACTING_HEADERS];

/** A cache that took the public's answer must not give it to somebody who showed these. */
const CREDENTIALS = ['Authorization'];

/**
 * An answer that is the same for everybody keeps the headers that Strapi gave it, or gets the lifetime that the operator set; so
 * does one for a persona named in the URL. One that may depend on the visitor may depend on their address, which no
 * `Vary` can name, so it is private. A preview is for nobody else and soon out of date, and what failed passes.
 */
export function setHeaders(
  target: HeaderTarget,
  request: Pick<PersonalizedRequest, 'asked' | 'keeper' | 'now' | 'outcome'>,
  { personaHeader, lifetimes, vary }: HeaderOptions
): void {
  const outcome = request.outcome();
  const { canVary, holdsUntil, mergeFields } = outcome;
  if (canVary && personaHeader) namePersonas(target, outcome);

  const keeper = keeperOf(request, outcome);
  // What depends on credentials, or on who knows what, must not be taken from a browser's own cache either.
  const isPersonal = mergeFields.length > 0 || request.keeper !== 'everybody';
  const allowed = keeper === 'visitor' && isPersonal ? NO_LIFETIMES : lifetimes;
  const value = cacheControl(keeper, { now: request.now, holdsUntil }, allowed);
  const isOurs = keeper === 'visitor' || keeper === 'nobody';
  if (value !== null && (isOurs || target.res.getHeader('Cache-Control') === undefined))
    target.set('Cache-Control', value);

  if (keeper === 'visitor') vary(target, varyingFor(request.keeper === 'everybody', saysAnything(allowed)));
  else if (value !== null && keeper === 'everybody') vary(target, CREDENTIALS);
}

function varyingFor(isForEverybody: boolean, isKeptByBrowsers: boolean): string[] {
  if (isForEverybody) return isKeptByBrowsers ? HEADERS_FOR_BROWSERS : VISITOR_HEADERS;
  return isKeptByBrowsers ? HEADERS_FOR_BOTH : HEADERS_FOR_SERVERS;
}

/** The headers of an answer that could be another one for another visitor, and that nobody may keep at all. */
export function setUnkeptHeaders(
  target: HeaderTarget,
  outcome: DeliveryOutcome,
  { personaHeader }: Pick<HeaderOptions, 'personaHeader'>
): void {
  if (personaHeader) namePersonas(target, outcome);
  target.vary(VISITOR_HEADERS);
}

function namePersonas(target: HeaderTarget, { applied }: DeliveryOutcome): void {
  if (applied.length > 0) target.set('X-Persona', namesIn(applied));
}

/** Of an answer that is kept the list stays the same. */
const namesIn = oncePer((applied: DeliveryOutcome['applied']) =>
  [...new Set(applied.map(({ persona }) => persona))].join(', ')
);

const NO_LIFETIMES: Lifetimes = { browserMaxAgeSeconds: 0, sharedMaxAgeSeconds: 0 };

function keeperOf(
  { asked, keeper }: Pick<PersonalizedRequest, 'asked' | 'keeper'>,
  { canVary, hasFailed, mergeFields }: DeliveryOutcome
): Keeper {
  if (asked?.by === 'preview') return 'nobody';
  if (hasFailed) return 'nobody';
  return (canVary || mergeFields.length > 0) && asked?.by !== 'parameter' ? 'visitor' : keeper;
}
