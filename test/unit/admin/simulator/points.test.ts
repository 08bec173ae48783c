import type { ToldPersona } from '../../../../shared/contracts/told-explanation';
import { barOf, rivalOf } from '../../../../admin/src/simulator/result/points';

const persona = (
  key: string,
  points: [number, number] | null,
  excluded: ToldPersona['excluded'] = null
): ToldPersona => ({
  key,
  name: key,
  outcome: 'miss',
  excluded,
  condition: null,
  confirm: null,
  score: points && { least: points[0], most: points[1], threshold: 10, lead: 0, rules: [], hints: [], runnerUp: null },
  problems: [],
});

describe('the points of a persona', () => {
  it('are measured against the scored persona with the most points beside it', () => {
    const all = [persona('a', [4, 9]), persona('b', [3, 12]), persona('c', null), persona('d', [50, 50], 'disabled')];
    expect(rivalOf(all, 'a')?.key).toBe('b');
    expect(rivalOf(all, 'b')?.key).toBe('a');
    expect(rivalOf([all[0]!, all[2]!], 'a')).toBeNull();
  });

  it('fit into the bar with their threshold, also where they are below zero', () => {
    const bar = barOf({ least: -5, most: 20, threshold: 10, lead: 0, rules: [], hints: [], runnerUp: null });
    expect(bar.sure).toBe(0);
    expect(bar.threshold).toBeLessThan(bar.possible);
    expect(bar.possible).toBeLessThanOrEqual(100);
  });
});
