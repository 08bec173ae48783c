import { mayHaveVariants } from '../../../shared/domain/may-have-variants';

describe('a type may have variants', () => {
  it.each([
    ['api::page.page', true],
    ['plugin::shop.product', true],
    ['plugin::users-permissions.user', false],
    ['plugin::personalization.pz-page', false],
    ['admin::user', false],
    ['', false],
  ])('%s: %s', (uid, may) => {
    expect(mayHaveVariants(uid)).toBe(may);
  });
});
