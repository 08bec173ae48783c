import type { Core } from '@strapi/types';
import { OWN_UIDS } from '../../../server/src/uids';
import { hideFromGraphql } from '../../../server/src/variants/hide-from-graphql';

/** The plugin is not installed here; this is the whole of it that we call. */
function strapiWith(graphql: object | undefined): Core.Strapi {
  const variant = {
    uid: 'plugin::personalization.pz-page',
    pluginOptions: { personalization: { variantOf: 'api::page.page' } },
  };
  return {
    contentTypes: { page: { uid: 'api::page.page' }, variant },
    plugin: () => graphql,
  } as unknown as Core.Strapi;
}

describe('the GraphQL plugin', () => {
  it('offers none of our types', () => {
    const hidden: string[] = [];
    const extension = { shadowCRUD: (uid: string) => ({ disable: () => hidden.push(uid) }) };
    hideFromGraphql(strapiWith({ service: () => extension }));
    expect(hidden).toEqual([...OWN_UIDS, 'plugin::personalization.pz-page']);
  });

  it('may be missing', () => {
    expect(() => hideFromGraphql(strapiWith(undefined))).not.toThrow();
  });
});
