import { isVariantUid, variantName, variantUid } from '../../../server/src/uids';

describe('the name of a variant type', () => {
  it.each([
    ['api::page.page', 'pz-page'],
    ['api::landing-page.landing-page', 'pz-landing-page'],
    ['api::blog.post', 'pz-blog-post'],
    ['plugin::blog.post', 'pz-plugin-blog-post'],
    ['plugin::my_shop.product', 'pz-plugin-my-shop-product'],
  ])('of %s is %s', (uid, name) => {
    expect(variantName(uid)).toBe(name);
    expect(variantUid(uid)).toBe(`plugin::personalization.${name}`);
    expect(isVariantUid(variantUid(uid))).toBe(true);
  });

  it('is one that Strapi accepts', () => {
    expect(variantName('plugin::My_Shop.product')).toMatch(/^([a-z][a-z0-9]*)(-[a-z0-9]+)*$/);
  });

  it('keeps types apart that have the same name in different places', () => {
    const uids = ['api::post.post', 'api::blog.post', 'plugin::blog.post', 'plugin::post.post'];
    expect(new Set(uids.map(variantName)).size).toBe(uids.length);
  });

  it('is not seen in other types', () => {
    expect(isVariantUid('plugin::personalization.persona')).toBe(false);
    expect(isVariantUid('api::pz-page.pz-page')).toBe(false);
  });
});
