interface CollectionTypeLink {
  readonly uid: string;
}

/** What Strapi hands to the hook on the content manager's left navigation. */
export interface CollectionTypeLinks {
  readonly ctLinks: readonly CollectionTypeLink[];
  readonly models: readonly unknown[];
}

/** What the section lists, with the order, the places and the warnings that a plain list lacks. */
const IN_SECTION: ReadonlySet<string> = new Set(
  ['persona', 'rule', 'fact', 'sample-visitor', 'journey', 'trigger'].map((name) => `plugin::personalization.${name}`)
);

/**
 * Variants are reached from the entry they belong to, so they never stand in the navigation. What the section lists goes
 * only for who has the section: a role with rights on personas and none on the section has no other way to them.
 */
export function withoutOwnTypes(
  { ctLinks, ...links }: CollectionTypeLinks,
  { hasSection }: { readonly hasSection: boolean }
): CollectionTypeLinks {
  const isElsewhere = (uid: string) =>
    uid.startsWith('plugin::personalization.pz-') || (hasSection && IN_SECTION.has(uid));
  return { ...links, ctLinks: ctLinks.filter(({ uid }) => !isElsewhere(uid)) };
}
