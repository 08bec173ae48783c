import { numberOf } from '../../operators';
import { definePredicate } from '../define-predicate';

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** As the crow flies, on a sphere (haversine): half a percent off at most, far less than what a place by address is off. */
export const distance = definePredicate({
  id: 'place.distance',
  category: 'place',
  label: { en: 'Distance from a place', ja: '地点からの距離' },
  params: {
    latitude: { type: 'number', min: -90, max: 90, unit: '°', label: { en: 'Latitude', ja: '緯度' } },
    longitude: { type: 'number', min: -180, max: 180, unit: '°', label: { en: 'Longitude', ja: '経度' } },
    kilometres: { type: 'number', min: 0, max: 20_100, unit: 'km', label: { en: 'At most', ja: '以内' } },
  },
  facts: ['geo.latitude', 'geo.longitude'],
  evaluate: ({ latitude, longitude, kilometres }) => {
    const cosine = Math.cos(latitude * RADIANS);
    return (facts) => {
      const lat = numberOf(facts.get('geo.latitude'));
      const lon = numberOf(facts.get('geo.longitude'));
      // A source that places somebody off the globe has told us nothing.
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return 'unknown';
      const north = Math.sin(((lat - latitude) * RADIANS) / 2);
      const east = Math.sin(((lon - longitude) * RADIANS) / 2);
      const haversine = north * north + cosine * Math.cos(lat * RADIANS) * east * east;
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine))) <= kilometres;
    };
  },
  sentence: {
    en: 'is within {kilometres} of {latitude}, {longitude}',
    ja: '緯度{latitude}・経度{longitude}の地点から{kilometres}以内にいる',
  },
  samples: [
    {
      // Tokyo station; Yokohama is 27 km away.
      params: { latitude: 35.681, longitude: 139.767, kilometres: 30 },
      facts: { 'geo.latitude': 35.466, 'geo.longitude': 139.622 },
      outcome: 'match',
    },
    {
      params: { latitude: 35.681, longitude: 139.767, kilometres: 30 },
      facts: { 'geo.latitude': 34.702, 'geo.longitude': 135.495 },
      outcome: 'miss',
    },
    {
      params: { latitude: 35.681, longitude: 139.767, kilometres: 30 },
      facts: { 'geo.latitude': 35.466 },
      outcome: 'unknown',
    },
  ],
});
