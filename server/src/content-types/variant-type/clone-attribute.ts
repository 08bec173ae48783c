import { fieldOptions } from '../../../../shared/domain/field-options';
import { ATTRIBUTES_OF_STRAPI } from '../../../../shared/domain/strapi-attributes';
import type { Attribute } from './type-schema';

/**
 * How one field of a base type appears in its variant type. The rules, and what went wrong without them:
 *
 * - `default` and `unique` go: a default would pass for an override; the base's own value is no duplicate.
 * - `required`, lengths and ranges stay. They apply only to fields that are overridden, because Strapi neither shows nor
 *   validates a field whose `conditions.visible` is false, and this condition is "its name is in `pzOverrides`".
 *   The base's own condition goes: it speaks of neighbours that the variant may leave to the base.
 * - Relations become one-directional with a table of their own. As two-directional ones they would need a counterpart
 *   in the target, and Strapi would take a target away from one variant when another one chooses it.
 * - `private` stays; delivery sanitizes with the base's schema anyway.
 *
 * `null` is "this field never varies".
 */
export function cloneAttribute(name: string, attribute: Attribute): Attribute | null {
  if (NEVER_COPIED.has(name) || NEVER_VARYING_TYPES.has(attribute.type) || fieldOptions(attribute).varies === false)
    return null;
  if (attribute.writable === false || attribute.visible === false || attribute.unstable_virtual === true) return null;
  if (attribute.type === 'relation' && String(attribute.relation).startsWith('morph')) return null;

  const { default: _default, unique: _unique, conditions: _conditions, column, ...kept } = attribute;
  const clone = attribute.type === 'relation' ? withoutCounterpart(kept as Attribute) : (kept as Attribute);
  const constraintFree = columnWithoutConstraints(column);
  return {
    ...clone,
    ...(constraintFree && { column: constraintFree }),
    conditions: { visible: { in: [name, { var: 'pzOverrides' }] } },
  };
}

const NEVER_COPIED: ReadonlySet<string> = new Set(ATTRIBUTES_OF_STRAPI);

/** A `uid` is how an entry is found, and Strapi always treats it as unique; a password is never delivered. */
const NEVER_VARYING_TYPES: ReadonlySet<string> = new Set(['uid', 'password']);

function withoutCounterpart(relation: Attribute): Attribute {
  // A join table named by hand would be shared with the base.
  const { inversedBy: _i, mappedBy: _m, joinTable: _t, joinColumn: _c, useJoinTable: _u, ...kept } = relation;
  return kept as Attribute;
}

function columnWithoutConstraints(column: unknown): object | null {
  if (typeof column !== 'object' || column === null) return null;
  const { notNullable: _n, unique: _u, defaultTo: _d, ...kept } = column as Record<string, unknown>;
  return kept;
}
