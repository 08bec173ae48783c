import { CDN_HEADERS, type PlaceHeaderNames } from '../../../../shared/request-facts/place/cdn-headers';
import type { GeoConfig, PlaceHeaders } from '../../config';
import type { RawPlace } from '../../../../shared/request-facts/place/place';
import type { VisitorRequest } from '../visitor-request';
import { normalizePlace, type Place } from './place';

const UNKNOWN: Place = {};

/**
 * Reads the place from the headers of a CDN, and only where a trusted proxy handed the request over: on any other way
 * they are the visitor's own invention.
 */
export function createHeaderPlace(headers: GeoConfig['headers']): (request: VisitorRequest) => Place {
  if (headers === null) return () => UNKNOWN;
  const names: PlaceHeaderNames = typeof headers === 'string' ? CDN_HEADERS[headers] : lowerCaseValues(headers);

  return (request) => {
    return request.isFromTrustedProxy ? normalizePlace(placeIn(request.headers, names)) : UNKNOWN;
  };
}

/** The place as headers with these names spell it. */
export function placeIn(headers: Readonly<Record<string, string>>, names: PlaceHeaderNames): RawPlace {
  const read = (name: string | undefined) => (name === undefined ? undefined : headers[name]);
  const [latitude, longitude] = read(names.latLong)?.split(',', 2) ?? [read(names.latitude), read(names.longitude)];
  return {
    country: read(names.country),
    region: read(names.region),
    city: decodeName(read(names.city)),
    continent: read(names.continent),
    latitude,
    longitude,
    timeZone: read(names.timeZone),
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
