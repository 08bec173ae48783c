import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { type CollectionTypeLinks, withoutOwnTypes } from './own-type-links';

/**
 * Takes our types out of the content manager's left navigation, where they are listed elsewhere. They stay visible to
 * the content manager itself: hidden there, their forms and their rows in the role editor would go too.
 *
 * The hook is told neither user nor permissions, so what Strapi has loaded of them is read from its store. Where it cannot
 * be read, the links stay: an entry too many is better than content that nobody can reach.
 */
export function keepOwnTypesOutOfNavigation(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', ((links: CollectionTypeLinks) =>
    withoutOwnTypes(links, grantedIn(app))) as never);
}

function grantedIn({ store }: Pick<StrapiApp, 'store'>): readonly { readonly action: string }[] {
  const { getMyPermissions } = adminApi.endpoints as { getMyPermissions?: MyPermissions };
  return (store && getMyPermissions?.select()(store.getState()).data) ?? [];
}

/** Strapi's own request, which it makes at login; its client's type does not name it. */
interface MyPermissions {
  readonly select: () => (state: unknown) => { readonly data?: readonly { readonly action: string }[] };
}
