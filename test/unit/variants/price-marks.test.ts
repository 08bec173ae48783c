import { checkPriceMarks } from '../../../server/src/content-types/variant-type/price-marks';
import { baseType } from './base-types';

const marked = (affectsPrice: unknown, more: object = {}) => ({
  type: 'decimal',
  pluginOptions: { personalization: { affectsPrice, ...more } },
});

function warningsOf(type: ReturnType<typeof baseType>, { isActive = true } = {}): readonly string[] {
  const warnings: string[] = [];
  checkPriceMarks([type], { active: isActive ? [type] : [], warn: (message) => warnings.push(message) });
  return warnings;
}

describe('a field that is marked as affecting the price', () => {
  it.each([[true], [false], [undefined]])('may say %p', (mark) => {
    expect(warningsOf(baseType({ attributes: { price: marked(mark) } }))).toEqual([]);
  });

  it('is refused with anything else', () => {
    expect(() => warningsOf(baseType({ attributes: { price: marked('yes') } }))).toThrow(
      'price of api::page.page has pluginOptions.personalization.affectsPrice = "yes"; expected true or false'
    );
  });

  it.each([
    ['is the same for all personas', baseType({ attributes: { price: marked(true, { varies: false }) } }), true],
    ['is a uid', baseType({ attributes: { price: { ...marked(true), type: 'uid' } } }), true],
    ['belongs to a type without variants', baseType({ attributes: { price: marked(true) } }), false],
  ])('leads to a warning where it %s', (_, type, isActive) => {
    expect(warningsOf(type, { isActive })).toEqual([
      'personalization: price of api::page.page is marked with personalization.affectsPrice, but never varies: nothing is disclosed.',
    ]);
  });
});
