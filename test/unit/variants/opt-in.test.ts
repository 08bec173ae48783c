import { optedInTypes } from '../../../server/src/content-types/variant-type/opt-in';
import { baseType } from './base-types';

const warnings: string[] = [];
beforeEach(() => warnings.splice(0));
const uids = (...types: ReturnType<typeof baseType>[]) =>
  optedInTypes(types, (message) => warnings.push(message)).map(({ uid }) => uid);

describe('opting in', () => {
  it('is asked for with pluginOptions.personalization.enabled', () => {
    expect(uids(baseType(), baseType({ uid: 'api::news.news', pluginOptions: {} }))).toEqual(['api::page.page']);
    expect(uids(baseType({ pluginOptions: { personalization: { enabled: false } } }))).toEqual([]);
  });

  it('is refused with anything but true or false', () => {
    const type = baseType({ pluginOptions: { personalization: { enabled: 'yes' } } });
    expect(() => uids(type)).toThrow(
      'api::page.page has pluginOptions.personalization.enabled = "yes"; expected true or false'
    );
  });

  it.each([
    ['a variant type', 'plugin::personalization.pz-page', 'itself a variant type'],
    ['a type of our own', 'plugin::personalization.persona', 'types of your own APIs'],
    ['a file', 'plugin::upload.file', 'types of your own APIs'],
    ['a user', 'plugin::users-permissions.user', 'types of your own APIs'],
    ['an administrator', 'admin::user', 'types of your own APIs'],
  ])('is refused to %s', (_what, uid, reason) => {
    expect(() => uids(baseType({ uid }))).toThrow(reason);
  });

  it('is open to the content of other plugins', () => {
    expect(uids(baseType({ uid: 'plugin::blog.post' }))).toEqual(['plugin::blog.post']);
  });

  it('is refused where an attribute has a name of ours', () => {
    expect(() => uids(baseType({ attributes: { pzBase: { type: 'string' } } }))).toThrow('pzBase');
  });

  it('leads to a warning, and to no variants, where nothing can vary', () => {
    const type = { ...baseType(), attributes: { slug: { type: 'uid' } } };
    expect(uids(type, baseType({ uid: 'api::news.news' }))).toEqual(['api::news.news']);
    expect(warnings).toEqual([expect.stringContaining('api::page.page asks for variants and gets none')]);
  });

  it('is refused to two types whose variants would have one name', () => {
    const types = [baseType({ uid: 'api::a-b.c' }), baseType({ uid: 'api::a.b-c' })];
    expect(() => uids(...types)).toThrow(
      'its variants and those of api::a-b.c would both be plugin::personalization.pz-a-b-c'
    );
  });
});
