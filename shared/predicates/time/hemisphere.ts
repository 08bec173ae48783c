import type { FactReader } from '../../domain/fact';
import { numberOf } from '../../operators';

/** Countries wholly south of the equator. */
const SOUTHERN = new Set(
  (
    'AO AR AS AU BI BO BV BW CC CK CL CX FJ FK GS HM KM LS MG MU MW MZ NA NC NF NR NU NZ PE PF PG PN PY RE RW SB SC SH ' +
    'SZ TF TK TL TO TV TZ UY VU WF WS YT ZA ZM ZW AQ'
  ).split(' ')
);

/** Countries on the equator: without a latitude one cannot tell. */
const ON_EQUATOR = new Set('BR CD CG CO EC GA GQ ID KE KI MV SO ST UG UM'.split(' '));

/**
 * In which half of the world the visitor is: by latitude (the equator itself counts as north), or else by country, because
 * many places tell no more than that. `null` where neither is known, or the country lies in both.
 */
export function hemisphereOf(facts: FactReader): 'north' | 'south' | null {
  const latitude = numberOf(facts.get('geo.latitude'));
  if (Math.abs(latitude) <= 90) return latitude < 0 ? 'south' : 'north';
  const country = facts.get('geo.country');
  if (typeof country !== 'string' || ON_EQUATOR.has(country)) return null;
  return SOUTHERN.has(country) ? 'south' : 'north';
}
