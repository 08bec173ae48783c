import { checkVariant, type VariantContext } from '../../../server/src/variants/check-variant';

const context = (changes: Partial<VariantContext> = {}): VariantContext => ({
  before: null,
  fields: new Set(['title', 'lead']),
  baseExists: true,
  ...changes,
});
const before = { pzBase: 'a', pzOverrides: ['title', 'renamed'], pzStartsAt: null, pzEndsAt: '2026-01-10T00:00:00Z' };
const codes = (data: object, changes?: Partial<VariantContext>) =>
  checkVariant({ ...data }, context(changes)).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('saving a variant', () => {
  it('has nothing against a good one', () => {
    expect(codes({ pzBase: 'a', pzOverrides: ['lead'], pzStartsAt: '2026-01-01', pzEndsAt: '2026-01-02' })).toEqual([]);
  });

  it('tolerates a name that the base has lost, but not a new one', () => {
    expect(codes({ pzOverrides: ['renamed', 'lead'] }, { before })).toEqual([]);
    expect(codes({ pzOverrides: ['title', 'nothing'] }, { before })).toEqual(['variant.unknown-field pzOverrides.1']);
    expect(codes({ pzOverrides: ['renamed'] })).toEqual(['variant.unknown-field pzOverrides.0']);
  });

  it('wants a list of names', () => {
    expect(codes({ pzOverrides: 'title' })).toEqual(['variant.malformed pzOverrides']);
    expect(codes({ pzOverrides: [1] })).toEqual(['variant.malformed pzOverrides']);
    expect(codes({ pzOverrides: null })).toEqual([]);
  });

  it('compares the schedule with what is stored already', () => {
    expect(codes({ pzStartsAt: '2026-01-10T00:00:00Z' }, { before })).toEqual(['schedule.inverted pzEndsAt']);
    expect(codes({ pzStartsAt: '2026-01-09T00:00:00Z' }, { before })).toEqual([]);
    expect(codes({ pzStartsAt: '2026-01-10T00:00:00Z', pzEndsAt: null }, { before })).toEqual([]);
  });

  it('keeps the base', () => {
    expect(codes({ pzBase: 'a' }, { before })).toEqual([]);
    expect(codes({ pzBase: 'b' }, { before })).toEqual(['variant.base-changed pzBase']);
    expect(codes({}, { before, baseExists: false })).toEqual(['variant.base-missing pzBase']);
  });
});
