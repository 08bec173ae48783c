import { moved, repeated } from '../../../../admin/src/fact-options/options-list';

describe('the values of an enumeration', () => {
  it('change places, and stay where there is no place', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('are seen to be listed twice, in whatever width', () => {
    expect(repeated(['cat', 'dog', ' ｃａｔ', '', ''])).toEqual([2]);
  });
});
