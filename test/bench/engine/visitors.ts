import type { Facts } from '../../../shared/domain/fact';

const COUNTRIES = ['JP', 'KR', 'US', 'DE'];
const DEVICES = ['phone', 'desktop'];
const SCORES = [3, 12];
const SOURCES = ['google', 'newsletter'];

export interface Visitor {
  /** By dotted names, as fact sources answer and json-rules-engine likes it. */
  readonly flat: Facts;
  /** As objects within objects, as json-logic-js and GrowthBook want it. */
  readonly nested: Facts;
}

/** Every combination of a few facts: all branches are taken, and no library can get used to one answer. */
export const visitors: readonly Visitor[] = COUNTRIES.flatMap((country) =>
  DEVICES.flatMap((type) =>
    SCORES.flatMap((score) =>
      SOURCES.map((source) => ({
        flat: { 'geo.country': country, 'device.type': type, 'crm.score': score, 'arrival.source': source },
        nested: { geo: { country }, device: { type }, crm: { score }, arrival: { source } },
      }))
    )
  )
);
