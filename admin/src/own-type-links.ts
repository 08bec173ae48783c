import { READ, readContent } from './permissions';

interface CollectionTypeLink {
  readonly uid: string;
}

/** What Strapi hands to the hook on the content manager's left navigation: links that the user may follow, and all types. */
export interface CollectionTypeLinks {
  readonly ctLinks: readonly CollectionTypeLink[];
  readonly models: readonly { readonly uid: string; readonly kind?: string; readonly isDisplayed?: boolean }[];
}

interface Granted {
  readonly action: string;
  readonly subject?: string | null;
}

/** What the section lists, with the order, the places and the warnings that a plain list lacks. */
const IN_SECTION: ReadonlySet<string> = new Set(
  ['persona', 'rule', 'fact', 'sample-visitor', 'journey', 'trigger'].map((name) => `plugin::personalization.${name}`)
);

/**
 * Variants are reached from the entry they belong to, so they do not stand in the navigation. What the section lists goes
 * only for who has the section: a role with rights on personas and none on the section has no other way to them.
 *
 * Strapi's content manager turns away whoever has no link left, also from a form (5.54, layout). So nothing is taken from
 * who would have none: of the rest, first the links to what the section lists stay, then all.
 */
export function withoutOwnTypes(
  { ctLinks, ...links }: CollectionTypeLinks,
  granted: readonly Granted[]
): CollectionTypeLinks {
  const may = (asked: Granted) =>
    granted.some(({ action, subject }) => action === asked.action && (subject ?? null) === (asked.subject ?? null));
  const hasSingleType = links.models.some(
    ({ uid, kind, isDisplayed }) => kind === 'singleType' && isDisplayed !== false && may(readContent(uid))
  );
  const noVariants = ctLinks.filter(({ uid }) => !uid.startsWith('plugin::personalization.pz-'));
  const noOwn = may(READ) ? noVariants.filter(({ uid }) => !IN_SECTION.has(uid)) : noVariants;
  const kept = hasSingleType ? noOwn : [noOwn, noVariants].find((some) => some.length > 0);
  return { ...links, ctLinks: kept ?? ctLinks };
}
