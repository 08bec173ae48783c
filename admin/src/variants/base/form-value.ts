import type { AttributeSchema, ComponentSchemas } from './attribute-schema';
import { orderKeys } from './order-keys';

/** A relation as Strapi's edit form holds it: what to add to, and what to take from, what the server has. */
export interface RelationChange {
  readonly connect: readonly Linked[];
  readonly disconnect: readonly Linked[];
}

export interface Linked {
  readonly id: number | string;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly [property: string]: unknown;
}

/**
 * A value of the base in the shape that Strapi's edit form needs to show and save it as the variant's own:
 * components lose their row ids (they would be taken from the base) and get the keys by which the form orders them;
 * relations become links to connect. `current` are the links that the variant has on the server, which go.
 */
export function toFormValue(
  value: unknown,
  attribute: AttributeSchema,
  components: ComponentSchemas,
  current: readonly Linked[] = []
): unknown {
  if (attribute.type === 'relation') return relationChange(value, current);
  if (value === null || value === undefined) return emptyOf(attribute);
  if (attribute.type === 'dynamiczone') {
    return ordered(recordsIn(value).map((part) => componentValue(part, String(part.__component), components)));
  }
  if (attribute.type !== 'component') return value;
  const uid = attribute.component ?? '';
  if (!attribute.repeatable) return componentValue(value as Fields, uid, components);
  return ordered(recordsIn(value).map((part) => componentValue(part, uid, components)));
}

type Fields = Readonly<Record<string, unknown>>;

function componentValue(part: Fields, uid: string, components: ComponentSchemas): Fields {
  const attributes = components[uid]?.attributes ?? {};
  const fields: Record<string, unknown> = part.__component === undefined ? {} : { __component: part.__component };
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!IDENTITY.has(name) && part[name] !== undefined) fields[name] = toFormValue(part[name], attribute, components);
  }
  return fields;
}

/** The content manager lists these among the attributes of a component. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'documentId']);

function relationChange(value: unknown, current: readonly Linked[]): RelationChange {
  const wanted = linksIn(value);
  const keys = orderKeys(wanted.length);
  const goes = current.filter(({ id }) => !wanted.some((link) => link.id === id));
  return {
    connect: wanted.map((link, at) => ({ ...link, apiData: apiData(link), __temp_key__: keys[at] })),
    disconnect: goes.map((link) => ({ ...link, apiData: apiData(link) })),
  };
}

/** What Strapi's form sends of a link when it is saved. */
function apiData({ id, documentId, locale }: Linked): object {
  return { id, documentId, ...(locale && { locale }), isTemporary: true };
}

/** Links come as one, as a list, or as the change that a form holds. */
export function linksIn(value: unknown): readonly Linked[] {
  const { connect, results } = (value ?? {}) as { connect?: unknown; results?: unknown };
  const links = Array.isArray(value) ? value : (connect ?? results ?? (value ? [value] : []));
  return (Array.isArray(links) ? links : []).filter(isLinked);
}

function isLinked(value: unknown): value is Linked {
  const { id, documentId } = (value ?? {}) as Partial<Linked>;
  return id !== undefined && typeof documentId === 'string';
}

function emptyOf({ type, repeatable, multiple }: AttributeSchema): unknown {
  return type === 'dynamiczone' || (type === 'component' && repeatable) || (type === 'media' && multiple) ? [] : null;
}

function ordered(parts: readonly Fields[]): readonly Fields[] {
  const keys = orderKeys(parts.length);
  return parts.map((part, at) => ({ ...part, __temp_key__: keys[at] }));
}

function recordsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((part): part is Fields => typeof part === 'object' && part !== null) : [];
}
