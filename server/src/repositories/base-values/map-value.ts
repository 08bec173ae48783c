/** The part of Strapi's schema that says what the values of an attribute are made of. */
export interface ValueAttribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly multiple?: boolean;
  readonly repeatable?: boolean;
  readonly component?: string;
  readonly components?: readonly string[];
}

/** The attributes of a content type or component by its uid. */
export type AttributesOf = (uid: string) => Readonly<Record<string, ValueAttribute>>;

/** What becomes of the parts of a value. Components are walked through; what is not named in them is left out. */
export interface ValueVisit {
  scalar(value: unknown, attribute: ValueAttribute): unknown;
  file(file: Entry): unknown;
  /** `null` in the place of a single relation that is empty. */
  relation(targets: readonly Entry[], attribute: ValueAttribute): unknown;
  /** A component that has been walked through; `index` is its place in a list, `null` where it stands alone. */
  component(component: Entry, index: number | null): unknown;
}

export type Entry = Readonly<Record<string, unknown>>;

/**
 * Walks through the value of one attribute as the document service gives it, and makes another one of it. There are three
 * such journeys (what is kept, what is compared, what a form takes), and this is the one map for them.
 */
export function mapValue(
  value: unknown,
  attribute: ValueAttribute,
  attributesOf: AttributesOf,
  visit: ValueVisit
): unknown {
  const inside = (component: unknown, uid: string, index: number | null): unknown => {
    if (!isEntry(component)) return component ?? null;
    const walked: Record<string, unknown> = {};
    if (component.__component !== undefined) walked.__component = component.__component;
    for (const [name, part] of Object.entries(attributesOf(uid))) {
      if (!isReadable(part) || !(name in component)) continue;
      walked[name] = mapValue(component[name], part, attributesOf, visit);
    }
    return visit.component(walked, index);
  };

  switch (attribute.type) {
    case 'media':
      if (attribute.multiple) return entriesIn(value).map((file) => visit.file(file));
      return isEntry(value) ? visit.file(value) : null;
    case 'relation':
      return visit.relation(entriesIn(value), attribute);
    case 'component': {
      const uid = attribute.component ?? '';
      if (!attribute.repeatable) return inside(value, uid, null);
      return entriesIn(value).map((component, index) => inside(component, uid, index));
    }
    case 'dynamiczone':
      return entriesIn(value).map((component, index) => inside(component, String(component.__component), index));
    default:
      return visit.scalar(value ?? null, attribute);
  }
}

/** Passwords are never shown, and what a morph relation points at has no place in a variant. */
export function isReadable({ relation, type }: ValueAttribute): boolean {
  return type !== 'password' && !String(relation).startsWith('morph');
}

function entriesIn(value: unknown): readonly Entry[] {
  return (Array.isArray(value) ? value : [value]).filter(isEntry);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
