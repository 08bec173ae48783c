import type { StandingVariant } from '../overlay';
import { attributeOf, type ResolveInfo } from './asked-names';
import type { EntryField } from './entry-fields';

/** What GraphQL calls for the value of a field. */
export type Resolve = (parent: object, args: object, context: GraphqlContext, info: FieldInfo) => Promise<unknown>;

/** What Strapi hands to every resolver of a request. */
export interface GraphqlContext {
  readonly state: object;
  readonly koaContext: object;
}

export interface FieldInfo extends ResolveInfo {
  readonly fieldName: string;
}

/** The builders of `@strapi/plugin-graphql` that make a resolver for an attribute of a content type. */
export interface ResolverBuilders {
  buildAssociationResolver(of: BuiltFor): Resolve;
  buildComponentResolver(of: BuiltFor): Resolve;
  buildDynamicZoneResolver(of: BuiltFor): Resolve;
}

interface BuiltFor {
  readonly contentTypeUID: string;
  readonly attributeName: string;
}

/**
 * Reads an attribute from a variant with Strapi's own resolver, built for the variant type: the caller's filters, order and
 * pages apply, and so do the checks of rights, because all of these belong to what the attribute leads to.
 */
export function createVariantResolvers(builders: () => ResolverBuilders) {
  const known = new Map<string, Resolve>();

  function resolver(contentTypeUID: string, { attribute, type }: EntryField): Resolve {
    const key = `${contentTypeUID} ${attribute}`;
    const found = known.get(key) ?? build(builders(), type, { contentTypeUID, attributeName: attribute });
    known.set(key, found);
    return found;
  }

  return async (
    field: EntryField,
    { uid, rowId }: StandingVariant,
    ...[args, context, info]: [object, GraphqlContext, FieldInfo]
  ): Promise<unknown> => {
    const value = await resolver(uid, field)({ id: rowId }, args, context, info);
    return field.type === 'relation' || field.type === 'media' ? shownBy(value, info) : value;
  };
}

function build(builders: ResolverBuilders, type: EntryField['type'], of: BuiltFor): Resolve {
  switch (type) {
    case 'component':
      return builders.buildComponentResolver(of);
    case 'dynamiczone':
      return builders.buildDynamicZoneResolver(of);
    default:
      return builders.buildAssociationResolver(of);
  }
}

/** Strapi's fields unwrap what their resolver gives: the entry, the list, or for `…_connection` nothing. */
function shownBy(value: unknown, { fieldName }: FieldInfo): unknown {
  if (typeof value !== 'object' || value === null || attributeOf(fieldName) !== fieldName) return value;
  if ('nodes' in value) return value.nodes ?? [];
  return 'value' in value ? value.value : value;
}
