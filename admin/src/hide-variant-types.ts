import type { StrapiApp } from '@strapi/strapi/admin';

interface CollectionTypeLink {
  readonly uid: string;
}

interface CollectionTypeLinks {
  readonly ctLinks: readonly CollectionTypeLink[];
  readonly models: readonly unknown[];
}

/**
 * Variants are reached from the entry they belong to, so their types are taken out of the left navigation only. They
 * stay visible to the content manager itself: hiding them there would take their rows out of the role editor too.
 */
export function hideVariantTypes(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', ((links: CollectionTypeLinks) => ({
    ...links,
    ctLinks: links.ctLinks.filter(({ uid }) => !uid.startsWith('plugin::personalization.pz-')),
  })) as never);
}
