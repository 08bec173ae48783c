import { colorSchemeOn } from '../../../../admin/src/inputs/color-scheme';

describe('what the browser draws itself', () => {
  it.each([
    ['#212134', 'dark'],
    ['#ffffff', 'light'],
    ['#f6f6f9', 'light'],
    ['white', 'light'],
    [undefined, 'light'],
  ])('on %s is drawn for a %s page', (background, scheme) => {
    expect(colorSchemeOn(background)).toBe(scheme);
  });
});
