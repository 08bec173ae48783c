import { typeRole } from '../../../../admin/src/variants/type-role';

describe('the role of a type', () => {
  it.each([
    [{ personalization: { enabled: true } }, { is: 'base' }],
    [
      { personalization: { variantOf: 'api::page.page', fields: ['title', 7] } },
      { is: 'variant', of: 'api::page.page', fields: ['title'] },
    ],
    [{ personalization: { enabled: false } }, null],
    [{ i18n: { localized: true } }, null],
    [undefined, null],
    [null, null],
  ])('of %j is %j', (pluginOptions, role) => {
    expect(typeRole(pluginOptions)).toEqual(role);
  });
});
