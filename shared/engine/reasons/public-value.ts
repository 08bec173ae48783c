import type { FactValue } from '../../domain/fact';
import type { LocalizedText, SpokenLocale } from '../../domain/localized-text';
import { createSentenceWords } from '../sentences/words';
import type { ReasonKind } from '../../domain/reason-kind';
import { regionName } from './region-names';

type Known = (name: string) => FactValue | undefined;

/**
 * What a visitor is told of a fact that they did not tell themselves: their place by its name, their device by its kind.
 * Of everything else only that it was used. Coordinates, addresses, versions and counts are never said aloud.
 */
export function publicValue(
  kind: ReasonKind,
  { facts, known, locale }: { readonly facts: readonly string[]; readonly known: Known; readonly locale: SpokenLocale }
): string | null {
  if (kind === 'place') return placeIn(locale, (name) => (facts.includes(name) ? known(name) : undefined));
  if (kind === 'device' && facts.includes('device.type'))
    return DEVICES.get(String(known('device.type')))?.[locale] ?? null;
  return null;
}

/** The nearest that was asked for: the city, else the region, else the country. */
function placeIn(locale: SpokenLocale, used: Known): string | null {
  const [city, region, country] = ['geo.city', 'geo.region', 'geo.country'].map(used);
  if (typeof city === 'string') return city;
  const words = createSentenceWords(locale)({});
  if (typeof region === 'string') return regionName(region)?.[locale] ?? words.country(region.slice(0, 2));
  return typeof country === 'string' ? words.country(country) : null;
}

const DEVICES: ReadonlyMap<string, LocalizedText> = new Map([
  ['desktop', { en: 'a computer', ja: 'パソコン' }],
  ['phone', { en: 'a phone', ja: 'スマートフォン' }],
  ['tablet', { en: 'a tablet', ja: 'タブレット' }],
  ['tv', { en: 'a TV', ja: 'テレビ' }],
  ['console', { en: 'a game console', ja: 'ゲーム機' }],
  ['wearable', { en: 'a wearable', ja: 'ウェアラブル端末' }],
]);
