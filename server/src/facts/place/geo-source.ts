import type { PersonalizationConfig } from '../../config';
import { defineFactSource, type FactSource } from '../fact-source';
import { oncePer } from '../once-per';
import type { FactLogger } from '../logger';
import type { VisitorRequest } from '../visitor-request';
import { createHeaderPlace } from './cdn-headers';
import { createGeoipLitePlace } from './geoip-lite-place';
import { createMmdbPlace } from './mmdb-place';
import { completePlace, normalizePlace, type Place } from './place';
import { isPublicAddress } from './public-address';

type Part = keyof Place;

const partsOf = oncePer((needed: readonly string[]) => needed.map((name) => name.slice('geo.'.length) as Part));

/**
 * Where the visitor is: by what a server that acts for them says or the headers of a trusted CDN, then by the MMDB file, then by geoip-lite. A later way is taken
 * only while a part that is needed is still missing, and never to contradict an earlier one. Behind a file, geoip-lite
 * is asked only for addresses of which not even the country is known: it is too heavy to be loaded for a missing city.
 */
export function createGeoSource({
  config: { geo },
  logger,
}: {
  readonly config: Pick<PersonalizationConfig, 'geo'>;
  readonly logger: FactLogger;
}): FactSource {
  const placeFromHeaders = createHeaderPlace(geo.headers);
  const mmdb = geo.mmdb === null ? null : createMmdbPlace({ path: geo.mmdb, logger });
  const geoipLite = geo.geoipLite ? createGeoipLitePlace({ logger }) : null;

  const findPlace = (request: VisitorRequest, parts: readonly Part[]): Place => {
    const isComplete = (place: Place) => parts.every((part) => place[part] !== undefined);
    const { address } = request;
    let place = request.toldPlace ? normalizePlace(request.toldPlace) : placeFromHeaders(request);
    if (address === null || isComplete(place) || !(mmdb || geoipLite) || !isPublicAddress(address)) return place;
    if (mmdb) place = completePlace(place, mmdb.find(address));
    const isWorthAsking = mmdb ? place.country === undefined : !isComplete(place);
    if (geoipLite && isWorthAsking) place = completePlace(place, geoipLite(address));
    return place;
  };

  return defineFactSource({
    id: 'geo',
    facts: {
      'geo.country': { type: 'string', label: { en: 'Country', ja: '国' } },
      'geo.region': { type: 'string', label: { en: 'Region', ja: '地域' } },
      'geo.city': { type: 'string', label: { en: 'City', ja: '市区町村' } },
      'geo.continent': { type: 'string', label: { en: 'Continent', ja: '大陸' } },
      'geo.latitude': { type: 'number', label: { en: 'Latitude', ja: '緯度' } },
      'geo.longitude': { type: 'number', label: { en: 'Longitude', ja: '経度' } },
      'geo.timeZone': { type: 'string', label: { en: 'Time zone of the place', ja: '所在地のタイムゾーン' } },
    },
    resolve(request, { needed }) {
      const parts = partsOf(needed);
      const place = findPlace(request, parts);
      return parts.map((part) => place[part]);
    },
    start: async () => mmdb?.start(),
    stop: () => mmdb?.stop(),
  });
}
