import { continentOf } from '../../../../shared/request-facts/place/country-continents';
import { type Place, type RawPlace, readPlace } from '../../../../shared/request-facts/place/place';
import { parseTimeZone } from '../time-zone';

export type { Place } from '../../../../shared/request-facts/place/place';

/** One spelling for all: ISO codes, numbers in range, a zone that exists. What does not fit is left out. */
export function normalizePlace(raw: RawPlace): Place {
  return readPlace(raw, { continentOf, timeZone: parseTimeZone });
}

/**
 * Fills in what the first place does not know from the second, but only while they speak of the same country: two ways
 * of looking can disagree, and half of one answer with half of another is a place that does not exist.
 */
export function completePlace(place: Place, other: Place): Place {
  const agree = place.country === undefined || other.country === undefined || place.country === other.country;
  if (!agree) return place;
  const hasCoordinates = place.latitude !== undefined;
  return {
    country: place.country ?? other.country,
    region: place.region ?? other.region,
    // A city belongs to a region: one from elsewhere would contradict it.
    city: place.city ?? (place.region === undefined || place.region === other.region ? other.city : undefined),
    continent: place.continent ?? other.continent,
    latitude: hasCoordinates ? place.latitude : other.latitude,
    longitude: hasCoordinates ? place.longitude : other.longitude,
    timeZone: place.timeZone ?? other.timeZone,
  };
}
