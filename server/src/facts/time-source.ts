import type { PersonalizationConfig } from '../config';
import { defineFactSource, type FactSource } from './fact-source';
import { whenKnown } from './maybe-promise';
import { parseTimeZone } from './time-zone';

/**
 * In which zones the clock is read. The visitor's own device knows its zone best; without its word the zone of the place
 * is taken, and only then is the place looked up.
 */
export function createTimeSource({ config }: { config: Pick<PersonalizationConfig, 'siteTimeZone'> }): FactSource {
  const siteZone = parseTimeZone(config.siteTimeZone);

  return defineFactSource({
    id: 'time',
    facts: {
      'time.visitorZone': { type: 'string', label: { en: 'Time zone of the visitor', ja: '訪問者のタイムゾーン' } },
      'time.siteZone': { type: 'string', label: { en: 'Time zone of the site', ja: 'サイトのタイムゾーン' } },
    },
    reads: ['geo.timeZone'],
    resolve({ headers }, { needed, fact }) {
      const ownZone = parseTimeZone(headers['x-visitor-time-zone']);
      const isPlaceNeeded = ownZone === undefined && needed.includes('time.visitorZone');
      return whenKnown(isPlaceNeeded ? fact('geo.timeZone') : ownZone, (visitorZone) => ({
        'time.visitorZone': visitorZone,
        'time.siteZone': siteZone,
      }));
    },
  });
}
