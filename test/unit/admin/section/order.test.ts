import { arranged, isSameOrder, moved, reconciled } from '../../../../admin/src/section/personas/order';

describe('an order of personas', () => {
  it.each<[string, number, string]>([
    ['a', 2, 'b c a d'],
    ['d', 0, 'd a b c'],
    ['b', 1, 'a b c d'],
    ['a', 99, 'b c d a'],
    ['c', -1, 'c a b d'],
    ['nobody', 0, 'a b c d'],
  ])('moves %s to place %d', (key, to, expected) => {
    const keys = ['a', 'b', 'c', 'd'];
    expect(moved(keys, key, to).join(' ')).toBe(expected);
    expect(keys.join(' ')).toBe('a b c d');
  });

  it('arranges rows by keys, what the keys do not know behind them in its own order', () => {
    const rows = ['x', 'a', 'y', 'b'].map((key) => ({ key }));
    expect(arranged(rows, ['b', 'a', 'gone']).map(({ key }) => key)).toEqual(['b', 'a', 'x', 'y']);
  });

  it.each<[string, string, string, string]>([
    ['a deleted persona is dropped', 'c b a', 'a c', 'c a'],
    ['a new one goes behind whom it stands behind', 'c b a', 'a b new c', 'c b new a'],
    ['a new one at the top stays at the top', 'b a', 'new a b', 'new b a'],
    ['two new ones keep their order', 'b a', 'a one two b', 'b a one two'],
    ['nothing has changed but the order', 'c b a', 'a b c', 'c b a'],
  ])('keeps what was intended where %s', (_what, intended, current, expected) => {
    expect(reconciled(intended.split(' '), current.split(' ')).join(' ')).toBe(expected);
  });

  it('is the same only key by key', () => {
    expect(isSameOrder(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(isSameOrder(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(isSameOrder(['a'], ['a', 'b'])).toBe(false);
  });
});
