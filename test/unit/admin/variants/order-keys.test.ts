import { orderKeys } from '../../../../admin/src/variants/base/order-keys';

describe('order keys', () => {
  it('begin as those of Strapi do', () => {
    expect(orderKeys(3)).toEqual(['a0', 'a1', 'a2']);
  });

  it('ascend as texts, are all different, and carry the length that their letter says', () => {
    const keys = orderKeys(5000);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(5000);
    expect([keys[61], keys[62], keys[62 + 62 * 62]]).toEqual(['az', 'b00', 'c000']);
  });
});
