import type { VariantOwn, VariantRow } from '../../../server/src/repositories/variant-lifecycle-repository';
import { differences } from '../../../server/src/variants/same-in-all-locales';

const own = (changes: Partial<VariantOwn> = {}): VariantOwn => ({
  pzName: null,
  pzBase: 'base',
  pzOverrides: ['title'],
  pzStartsAt: null,
  pzEndsAt: null,
  personas: [1],
  ...changes,
});
const row = (id: number, locale: string, changes: Partial<VariantOwn> = {}, status: VariantRow['status'] = 'draft') =>
  ({ id, documentId: 'variant', locale, status, own: own(changes) }) satisfies VariantRow;

const writes = (...args: Parameters<typeof differences>) =>
  differences(...args).map(({ row: { id }, own }) => [id, own.personas]);

describe('after one locale of a variant was written', () => {
  it('the others follow', () => {
    const written = row(1, 'en', { personas: [2] });
    const [ja, fr] = [row(2, 'ja'), row(3, 'fr', { personas: [2] })];
    expect(writes(written, [row(1, 'en'), ja, fr], [written, ja, fr])).toEqual([[2, [2]]]);
  });

  it('drafts follow drafts, published versions follow published ones', () => {
    const written = row(1, 'en', { personas: [2] }, 'published');
    const others = [row(2, 'ja'), row(3, 'ja', {}, 'published')];
    expect(writes(written, [row(1, 'en'), ...others], [written, ...others])).toEqual([[3, [2]]]);
  });

  it('a locale that was just added takes the personas of the others', () => {
    const written = row(9, 'ja', { personas: [] });
    const en = row(1, 'en', { personas: [1, 2] });
    expect(writes(written, [en], [en, written])).toEqual([[9, [1, 2]]]);
  });

  it('taking the last persona away is followed', () => {
    const written = row(1, 'en', { personas: [] });
    const ja = row(2, 'ja');
    expect(writes(written, [row(1, 'en'), ja], [written, ja])).toEqual([[2, []]]);
  });

  it('nothing is written where nothing differs', () => {
    const written = row(1, 'en');
    expect(writes(written, [written], [written, row(2, 'ja')])).toEqual([]);
  });
});
