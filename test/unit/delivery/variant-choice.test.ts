import type { VariantSummary } from '../../../shared/domain/variant';
import { chooseVariant } from '../../../server/src/services/variant-choice';
import { createVariantIndex, indexVariants } from '../../../server/src/services/variant-index';
import { variant } from './fakes';

const NOW = 1_000;
const choose = (variants: readonly VariantSummary[], ...personas: string[]) => {
  const index = createVariantIndex(new Map([['api::page.page', indexVariants(variants)]]));
  const versions = index.of('api::page.page', 'base')?.versions('published', 'en') ?? [];
  return (
    chooseVariant(
      versions,
      personas.map((key) => ({ key })),
      NOW
    )?.variant.documentId ?? null
  );
};

describe('choosing a variant', () => {
  it('takes the first persona that has one, not the first persona', () => {
    const variants = [variant('a', { personas: ['cat'] }), variant('b', { personas: ['dog'] })];
    expect(choose(variants, 'nobody', 'dog', 'cat')).toBe('b');
  });

  it('takes none for other personas', () => {
    expect(choose([variant('a', { personas: ['cat'] })], 'dog')).toBeNull();
  });

  it.each([
    ['another locale', { locale: 'ja' }],
    ['another status', { status: 'draft' as const }],
    ['another locale than none', { locale: null }],
  ])('does not look at %s', (_, other) => {
    expect(choose([variant('a', other)], 'dog')).toBeNull();
  });

  it.each([
    [{ startsAt: NOW }, 'a'],
    [{ startsAt: NOW + 1 }, null],
    [{ endsAt: NOW }, null],
    [{ endsAt: NOW + 1 }, 'a'],
    [{ startsAt: NOW - 2, endsAt: NOW - 1 }, null],
  ])('keeps to the schedule %j, from inclusive, to exclusive', (schedule, expected) => {
    expect(choose([variant('a', schedule)], 'dog')).toBe(expected);
  });

  it('prefers what started last, so that a campaign replaces the evergreen while it runs', () => {
    const variants = [variant('evergreen'), variant('older', { startsAt: 1 }), variant('newer', { startsAt: 2 })];
    expect(choose(variants, 'dog')).toBe('newer');
    expect(choose([...variants].reverse(), 'dog')).toBe('newer');
    expect(choose([variant('evergreen'), variant('over', { startsAt: 1, endsAt: 2 })], 'dog')).toBe('evergreen');
  });

  it('settles ties alike in every process', () => {
    expect(choose([variant('b'), variant('a')], 'dog')).toBe('a');
    expect(choose([variant('a'), variant('b')], 'dog')).toBe('a');
  });
});
