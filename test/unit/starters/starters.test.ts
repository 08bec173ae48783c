import { compile, summarize, validate } from '../../../shared';
import { KEY_PATTERN } from '../../../shared/domain/persona';
import { SPOKEN_LOCALES } from '../../../shared/domain/localized-text';
import { STARTERS, type StarterPersona } from '../../../shared/starters';

const JAPAN = { code: 'JP', name: { en: 'Japan', ja: '日本' } };
const ready: [string, StarterPersona][] = STARTERS.map((starter) => [
  starter.id,
  starter.asks === 'country' ? starter.persona(JAPAN) : starter.persona,
]);

describe('ready-made personas', () => {
  it.each(ready)('%s has a condition that the engine takes', (_id, { condition }) => {
    expect(validate(condition)).toEqual([]);
  });

  it.each(ready)('%s can be read aloud in every spoken locale', (_id, { condition }) => {
    for (const locale of SPOKEN_LOCALES) expect(summarize(condition, locale)).toMatch(/The visitor |訪問者は/);
  });

  it.each(ready)('%s fits what the persona form takes', (_id, { key, name, description, color }) => {
    expect(key).toMatch(KEY_PATTERN);
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    for (const locale of SPOKEN_LOCALES) {
      expect(name[locale].length).toBeGreaterThan(0);
      expect(name[locale].length).toBeLessThanOrEqual(100);
      expect(description[locale].length).toBeLessThanOrEqual(1000);
    }
  });

  it('have ids and keys of their own', () => {
    expect(new Set(STARTERS.map(({ id }) => id)).size).toBe(STARTERS.length);
    expect(new Set(ready.map(([, { key }]) => key)).size).toBe(ready.length);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['mobile-visitors', { 'device.type': 'phone' }, { 'device.type': 'desktop' }],
    [
      'newsletter-readers',
      { 'arrival.medium': 'campaign', 'arrival.utm.medium': 'Email' },
      { 'arrival.medium': 'search', 'arrival.utm.medium': 'cpc', 'arrival.utm.source': 'search' },
    ],
    ['search-visitors', { 'arrival.medium': 'assistant' }, { 'arrival.medium': 'direct' }],
    ['evening-visitors', { 'time.visitorZone': 'Asia/Tokyo' }, { 'time.visitorZone': 'America/New_York' }],
    ['japanese-speakers', { 'language.tags': ['ja-JP', 'en'] }, { 'language.tags': ['en', 'ja'] }],
    ['visitors-from-country', { 'geo.country': 'JP' }, { 'geo.country': 'KR' }],
  ])('%s tell their visitors from others', (id, theirs, others) => {
    const evaluate = compile(new Map(ready).get(id)!.condition);
    // 20:00 in Tokyo, 06:00 in New York.
    const now = Date.UTC(2026, 0, 15, 11);
    expect(evaluate(theirs, { now }).outcome).toBe('match');
    expect(evaluate(others, { now }).outcome).toBe('miss');
  });

  it('tell the weekend from the week', () => {
    const evaluate = compile(new Map(ready).get('weekend-visitors')!.condition);
    const inTokyo = { 'time.visitorZone': 'Asia/Tokyo' };
    expect(evaluate(inTokyo, { now: Date.UTC(2026, 0, 17, 3) }).outcome).toBe('match');
    expect(evaluate(inTokyo, { now: Date.UTC(2026, 0, 15, 3) }).outcome).toBe('miss');
  });
});
