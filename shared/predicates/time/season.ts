import type { FactReader } from '../../domain/fact';
import type { SentenceWords } from '../../domain/predicate';
import { definePredicate } from '../define-predicate';
import { dayTest, monthOf } from './calendar';
import { hemisphereOf } from './hemisphere';
import { wallClockChange, wallClockTest, type WallTest } from './wall-clock';
import { zoneFacts, zoneParameter } from './zone';
import { zoneWords } from './zone-words';

/** Meteorological seasons, by whole months: northern winter is December to February, when it is summer in the south. */
export const season = definePredicate({
  id: 'time.season',
  category: 'time',
  label: { en: 'Season', ja: '季節' },
  params: {
    seasons: {
      type: 'list',
      max: 4,
      label: { en: 'Seasons', ja: '季節' },
      of: {
        type: 'choice',
        options: [
          { value: 'spring', label: { en: 'spring', ja: '春' } },
          { value: 'summer', label: { en: 'summer', ja: '夏' } },
          { value: 'autumn', label: { en: 'autumn', ja: '秋' } },
          { value: 'winter', label: { en: 'winter', ja: '冬' } },
        ],
      },
    },
    hemisphere: {
      type: 'choice',
      default: 'visitor',
      label: { en: 'Where', ja: '半球' },
      options: [
        { value: 'visitor', label: { en: 'where they are', ja: 'その土地' } },
        { value: 'north', label: { en: 'in the northern hemisphere', ja: '北半球' } },
        { value: 'south', label: { en: 'in the southern hemisphere', ja: '南半球' } },
      ],
    },
    zone: zoneParameter,
  },
  facts: ({ hemisphere, zone }) => [
    ...zoneFacts(zone),
    ...(hemisphere === 'visitor' ? ['geo.latitude', 'geo.country'] : []),
  ],
  // Either of the two place facts will do, so their absence is judged here.
  whenMissing: 'evaluate',
  evaluate: ({ seasons, hemisphere, zone }) => {
    const north = wallClockTest(zone, inSeasons(seasons, 0));
    const south = wallClockTest(zone, inSeasons(seasons, 6));
    return (facts, now) => {
      const half = hemisphere === 'visitor' ? hemisphereOf(facts) : hemisphere;
      return half === null ? 'unknown' : half === 'north' ? north(facts, now) : south(facts, now);
    };
  },
  changesAt: ({ seasons, hemisphere, zone }) => {
    const north = wallClockChange(zone, inSeasons(seasons, 0));
    const south = wallClockChange(zone, inSeasons(seasons, 6));
    return (facts: FactReader, now: number) => {
      const half = hemisphere === 'visitor' ? hemisphereOf(facts) : hemisphere;
      return half === null ? null : half === 'north' ? north(facts, now) : south(facts, now);
    };
  },
  sentence: {
    en: (params, words) => `comes in ${seasonWords(params, words)}`,
    ja: (params, words) => `${seasonWords(params, words)}に訪れている`,
  },
  samples: [
    {
      params: { seasons: ['winter'], hemisphere: 'visitor', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Asia/Tokyo', 'geo.latitude': 43.1 },
      outcome: 'match',
    },
    {
      params: { seasons: ['summer'], hemisphere: 'visitor', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Australia/Sydney', 'geo.country': 'AU' },
      outcome: 'match',
    },
    {
      params: { seasons: ['summer'], hemisphere: 'north', zone: 'visitor' },
      facts: { 'time.visitorZone': 'Australia/Sydney' },
      outcome: 'miss',
    },
    {
      params: { seasons: ['winter'], hemisphere: 'visitor', zone: 'visitor' },
      facts: { 'time.visitorZone': 'America/Sao_Paulo', 'geo.country': 'BR' },
      outcome: 'unknown',
    },
  ],
});

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;

function inSeasons(seasons: readonly string[], shift: 0 | 6): WallTest {
  // December is the first month of winter: 12 modulo 12 is 0.
  return dayTest((day) => seasons.includes(SEASONS[Math.floor(((monthOf(day) + shift) % 12) / 3)] ?? ''));
}

function seasonWords(
  { seasons, hemisphere, zone }: { seasons: readonly string[]; hemisphere: string; zone: string },
  words: SentenceWords
): string {
  const when = words.anyOf(seasons.map((name) => words.choice('seasons', name)));
  const where = words.choice('hemisphere', hemisphere);
  // Where the visitor is, the clock is theirs too: that need not be said.
  const whose = zone === 'visitor' ? '' : zoneWords(zone, words.locale);
  return words.locale === 'ja' ? `${whose}${where}の${when}` : [when, where, whose].filter(Boolean).join(' ');
}
