import { fixedOptions, listNameOf, stagesOf } from '../../../../admin/src/choices/choices';

describe('what a field of ours lets an editor choose from', () => {
  it('is what its schema says, and nothing where it says something else', () => {
    expect(listNameOf({ of: 'target' })).toBe('target');
    expect(listNameOf({ of: 'toString' })).toBeNull();
    expect(listNameOf(undefined)).toBeNull();
  });
});

describe('the stages offered', () => {
  const journeys = [
    { key: 'sofa', stages: [{ key: 'browsing', name: 'Looks around' }] },
    { key: 'table', stages: [{ key: 'bought', name: 'Has bought' }] },
  ];

  it('are those of the chosen journey, by name', () => {
    expect(stagesOf(journeys, 'table')).toEqual([{ value: 'bought', label: 'Has bought' }]);
  });

  it.each([undefined, null, '', 'gone', '__proto__'])('are none where the journey is %j', (journey) => {
    expect(stagesOf(journeys, journey)).toEqual([]);
  });
});

describe('the values of an enumeration', () => {
  const wordOf = (value: string) => value.toUpperCase();

  it('are offered by their words', () => {
    expect(fixedOptions(['a', 'b'], 'a', wordOf)).toEqual([
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]);
  });

  it('keep listing a stored one that is none of them', () => {
    expect(fixedOptions(['a'], 'old', wordOf).at(-1)).toEqual({ value: 'old', label: 'old' });
  });

  it('do not list what is empty', () => {
    expect(fixedOptions(['a'], null, wordOf)).toHaveLength(1);
    expect(fixedOptions(['a'], '', wordOf)).toHaveLength(1);
  });
});
