import { listCanHaveVariants } from '../../../../admin/src/variants/list/list-role';

const type = (attributes: Record<string, object>) => ({
  pluginOptions: { personalization: { enabled: true } },
  attributes,
});
const hopeless = type({
  slug: { type: 'uid' },
  title: { type: 'string', pluginOptions: { personalization: { varies: false } } },
  createdAt: { type: 'datetime' },
});
const varied = type({ title: { type: 'string' } });
const types = [hopeless, varied];

describe('the list of a type', () => {
  it('can have variants where one of its fields can differ', () => {
    expect(listCanHaveVariants({ ...varied.pluginOptions }, types)).toBe(true);
  });

  it('can have none where no field can, although the type asked for them', () => {
    expect(listCanHaveVariants({ draftAndPublish: true, ...hopeless.pluginOptions }, types)).toBe(false);
  });

  it('can have none where the type did not ask for them', () => {
    expect(listCanHaveVariants({ i18n: { localized: true } }, types)).toBe(false);
    expect(listCanHaveVariants({ personalization: { variantOf: 'api::page.page', fields: [] } }, types)).toBe(false);
    expect(listCanHaveVariants(undefined, types)).toBe(false);
  });

  it('is taken to have some where its type is not found', () => {
    expect(listCanHaveVariants({ personalization: { enabled: true } }, types)).toBe(true);
    expect(listCanHaveVariants({ ...hopeless.pluginOptions }, [])).toBe(true);
  });
});
