import { type KnownAttribute, someVary } from '../can-vary';
import { typeRole } from '../type-role';

/** A type as Strapi's content manager knows it. */
export interface KnownType {
  readonly pluginOptions?: { readonly personalization?: unknown };
  readonly attributes: Readonly<Record<string, KnownAttribute>>;
}

/**
 * Whether the entries of a list can have variants, by the options of its layout. Strapi tells its hook neither the type nor
 * the attributes; but what the options hold of ours is the very object that the type's schema holds in Strapi's store.
 * Where that is not found the answer is yes: a column of zeros is better than variants that nobody sees.
 */
export function listCanHaveVariants(options: unknown, types: readonly KnownType[]): boolean {
  if (typeRole(options)?.is !== 'base') return false;
  const { personalization } = options as { personalization?: unknown };
  const type = types.find(({ pluginOptions }) => pluginOptions?.personalization === personalization);
  return !type || someVary(type.attributes);
}
