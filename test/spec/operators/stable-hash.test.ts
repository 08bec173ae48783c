import { createDraw } from '../../../shared/operators';
import goldenValues from './stable-hash.json';

describe('the draw', () => {
  // Computed by another implementation (Python). A change would move visitors between variants: it never happens.
  test.each(goldenValues)('places $bucket of $salt at $place', ({ salt, bucket, place }) => {
    expect(createDraw(salt)(bucket)).toBe(place);
  });

  test('spreads visitors evenly, also those whose names differ only at the end', () => {
    const placeOf = createDraw('spring');
    const tenths = new Array<number>(10).fill(0);
    for (let visitor = 0; visitor < 10_000; visitor++) {
      const tenth = Math.floor(placeOf(`visitor-${visitor}`) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test('shuffles anew for another salt', () => {
    const [spring, summer] = [createDraw('spring'), createDraw('summer')];
    let both = 0;
    for (let visitor = 0; visitor < 10_000; visitor++) {
      if (spring(`v${visitor}`) < 0.5 && summer(`v${visitor}`) < 0.5) both++;
    }
    expect(Math.abs(both - 2500)).toBeLessThan(200);
  });
});
