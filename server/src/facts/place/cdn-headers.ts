import type { CdnName, GeoConfig, PlaceHeaders } from '../../config';
import type { VisitorRequest } from '../visitor-request';
import { normalizePlace, type Place } from './place';

/** `latLong` is for those who send both numbers in one header. */
type HeaderNames = PlaceHeaders & { readonly latLong?: string };

/**
 * The headers of the CDNs by name. Cloudflare sends all but the country only with its managed transform "Add visitor
 * location headers"; Fastly and Google Cloud send what their configuration is told to, and these are the names that
 * their documentation uses.
 */
const CDN_HEADERS: Readonly<Record<CdnName, HeaderNames>> = {
  cloudflare: {
    country: 'cf-ipcountry',
    region: 'cf-region-code',
    city: 'cf-ipcity',
    continent: 'cf-ipcontinent',
    latitude: 'cf-iplatitude',
    longitude: 'cf-iplongitude',
    timeZone: 'cf-timezone',
  },
  cloudfront: {
    country: 'cloudfront-viewer-country',
    region: 'cloudfront-viewer-country-region',
    city: 'cloudfront-viewer-city',
    latitude: 'cloudfront-viewer-latitude',
    longitude: 'cloudfront-viewer-longitude',
    timeZone: 'cloudfront-viewer-time-zone',
  },
  vercel: {
    country: 'x-vercel-ip-country',
    region: 'x-vercel-ip-country-region',
    city: 'x-vercel-ip-city',
    continent: 'x-vercel-ip-continent',
    latitude: 'x-vercel-ip-latitude',
    longitude: 'x-vercel-ip-longitude',
    timeZone: 'x-vercel-ip-timezone',
  },
  fastly: {
    country: 'client-geo-country',
    region: 'client-geo-region',
    city: 'client-geo-city',
    continent: 'client-geo-continent',
    latitude: 'client-geo-latitude',
    longitude: 'client-geo-longitude',
  },
  google: {
    country: 'x-client-region',
    region: 'x-client-region-subdivision',
    city: 'x-client-city',
    latLong: 'x-client-city-lat-long',
  },
};

const UNKNOWN: Place = {};

/**
 * Reads the place from the headers of a CDN, and only where a trusted proxy handed the request over: on any other way
 * they are the visitor's own invention.
 */
export function createHeaderPlace(headers: GeoConfig['headers']): (request: VisitorRequest) => Place {
  if (headers === null) return () => UNKNOWN;
  const names: HeaderNames = typeof headers === 'string' ? CDN_HEADERS[headers] : lowerCaseValues(headers);

  return (request) => {
    if (!request.isFromTrustedProxy) return UNKNOWN;
    const read = (name: string | undefined) => (name === undefined ? undefined : request.headers[name]);
    const [latitude, longitude] = read(names.latLong)?.split(',', 2) ?? [read(names.latitude), read(names.longitude)];
    return normalizePlace({
      country: read(names.country),
      region: read(names.region),
      city: decodeName(read(names.city)),
      continent: read(names.continent),
      latitude,
      longitude,
      timeZone: read(names.timeZone),
    });
  };
}

function lowerCaseValues(headers: PlaceHeaders): PlaceHeaders {
  return Object.fromEntries(Object.entries(headers).map(([part, name]) => [part, name?.toLowerCase()]));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Vercel escapes names as in URLs; others send plain UTF-8, which Node hands over as if it were Latin-1. */
function decodeName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    if (name.includes('%')) return decodeURIComponent(name);

    return /^[\x00-\xff]*[\x80-\xff]/.test(name) ? utf8.decode(Buffer.from(name, 'latin1')) : name;
  } catch {
    return name;
  }
}
