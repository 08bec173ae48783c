import type { Manifest } from '../../shared/contracts/manifest';
import type { FactReader, FactValue } from '../../shared/domain/fact';
import { findArrival } from '../../shared/request-facts/arrival/arrival';
import { createHostTable, createSiteHosts } from '../../shared/request-facts/arrival/host-table';
import { readDevice } from '../../shared/request-facts/device/read-device';
import { parseLanguages } from '../../shared/request-facts/languages';
import { CDN_HEADERS, type CdnName } from '../../shared/request-facts/place/cdn-headers';
import { type Place, type RawPlace, readPlace } from '../../shared/request-facts/place/place';
import { parseCookies, parseHost, parseQuery } from '../../shared/request-facts/request-parts';

/** Facts that the application itself knows of this visitor; `undefined` takes one away. */
export type OwnFacts = Readonly<Record<string, FactValue | undefined>>;

export interface EdgeFactOptions {
  /** The CDN in front of this code, whose headers say where the visitor is; whoever is not behind it can forge them. */
  readonly cdn: CdnName | null;
  /** `page`: the request is for the page itself. `api`: a page asks the API, and says in its headers which one it is. */
  readonly asks: 'page' | 'api';
  readonly own: OwnFacts;
}

/** What Cloudflare's runtime adds to a request; nobody outside can forge it. */
interface CloudflarePlace extends Record<string, unknown> {
  readonly country?: unknown;
  readonly regionCode?: unknown;
  readonly timezone?: unknown;
}

export interface EdgeFacts extends FactReader {
  /** Where the CDN says that the visitor is, in its own spelling. */
  readonly place: RawPlace;
}

/** The facts of a request, each group read when it is first asked for. Only those count that the manifest names. */
export function readEdgeFacts(request: Request, manifest: Manifest, options: EdgeFactOptions): EdgeFacts {
  const needed = new Set(manifest.facts);
  const headers = Object.fromEntries(request.headers) as Readonly<Record<string, string | undefined>>;
  const place = once(() => placeSaid(request, headers, options.cdn));
  const groups: Readonly<Record<string, () => object>> = {
    geo: once(() => placeOf(place(), manifest)),
    device: once(() => readDevice(headers)),
    arrival: once(() => arrivalOf(request, headers, manifest, options.asks).arrival),
    page: once(() => arrivalOf(request, headers, manifest, options.asks).page),
    cookie: once(() => parseCookies(headers.cookie)),
  };

  const find = (name: string): unknown => {
    if (name in options.own) return options.own[name];
    if (name === 'language.tags') return parseLanguages(headers['accept-language'] ?? '');
    if (name === 'time.siteZone') return manifest.siteTimeZone;
    if (name === 'time.visitorZone') return timeZone(headers['x-visitor-time-zone']) ?? find('geo.timeZone');
    if (name.startsWith('request.header.')) return headers[name.slice(15).toLowerCase()];
    const [group = '', ...path] = name.replace(/^request\.(?=cookie\.)/, '').split('.');
    // Names of parameters and cookies may have dots of their own.
    const steps =
      group === 'cookie' ? [path.join('.')] : path[0] === 'query' ? ['query', path.slice(1).join('.')] : path;
    return steps.reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      groups[group]?.()
    );
  };
  return {
    get: (name) => {
      const value = needed.has(name) || name in options.own ? find(name) : undefined;
      return (Array.isArray(value) && value.length === 0 && name === 'language.tags' ? undefined : value) as FactValue;
    },
    get place() {
      return place();
    },
  };
}

function arrivalOf(
  request: Request,
  headers: Readonly<Record<string, string | undefined>>,
  { siteHosts, tables }: Manifest,
  asks: EdgeFactOptions['asks']
) {
  const url = new URL(request.url);
  // A browser that opens a page says where it comes from in Referer, as a script on the page would say it for it.
  const page = { 'x-visitor-page': request.url, 'x-visitor-referrer': headers.referer ?? '' };
  const seen = {
    headers: asks === 'page' ? { ...headers, ...page } : headers,
    host: parseHost(url.hostname),
    path: url.pathname,
    query: parseQuery(url.search.slice(1)),
  };
  return findArrival(seen, {
    isSiteHost: createSiteHosts(siteHosts),
    findKnownHost: createHostTable(tables.hosts ?? {}),
  });
}

/** Words that CDNs send where they know no country. */
const NO_COUNTRY = /^(?:XX|ZZ|T1|EU|AP|A\d)$/;

function placeSaid(
  request: Request,
  headers: Readonly<Record<string, string | undefined>>,
  cdn: CdnName | null
): RawPlace {
  const { cf } = request as { readonly cf?: CloudflarePlace };
  const names = cdn === null ? null : CDN_HEADERS[cdn];
  const read = (name: string | undefined) => (name === undefined ? undefined : headers[name]);
  const [latitude, longitude] = read(names?.latLong)?.split(',', 2) ?? [read(names?.latitude), read(names?.longitude)];
  if (names) {
    return {
      country: read(names.country),
      region: read(names.region),
      city: decode(read(names.city)),
      continent: read(names.continent),
      latitude,
      longitude,
      timeZone: read(names.timeZone),
    };
  }
  if (!cf) return {};
  const { city, continent, country, regionCode: region, timezone } = cf;
  return {
    city,
    continent,
    country,
    region,
    latitude: numberOf(cf.latitude),
    longitude: numberOf(cf.longitude),
    timeZone: timezone,
  };
}

function placeOf(said: RawPlace, { tables }: Manifest): Place {
  const continentOf = (country: string): string | undefined =>
    NO_COUNTRY.test(country)
      ? undefined
      : (Object.entries(tables.continents ?? {}).find(([, countries]) => countries.includes(country))?.[0] ?? '');
  const place = readPlace(said, { continentOf, timeZone });
  return { ...place, continent: place.continent || undefined };
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' ? Number(value) : value;
}

function decode(name: string | undefined): string | undefined {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}

function timeZone(name: string | undefined): string | undefined {
  try {
    if (name && /^[A-Za-z]/.test(name)) new Intl.DateTimeFormat('en', { timeZone: name });
    else return undefined;
    return name;
  } catch {
    return undefined;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
