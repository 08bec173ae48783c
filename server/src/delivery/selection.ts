/**
 * What the caller asked for at one place of the answer, in Strapi's own words. Every form that the document service
 * takes is understood (`*`, `a,b`, `['a.b']`, objects, `on`), because a field that nobody asked for must never appear
 * just because a variant overrides it.
 */
export interface Selection {
  readonly fields?: unknown;
  readonly populate?: unknown;
  /** Fragments of a dynamic zone, by component. */
  readonly on?: Readonly<Record<string, unknown>>;
}

/** Everything at the next level, or the attributes by name with what was asked of each. */
export type Populated = '*' | ReadonlyMap<string, unknown>;

/** Names of the asked scalar attributes; `null` is all of them. */
export function fieldsOf({ fields }: Selection): ReadonlySet<string> | null {
  const names = namesIn(fields);
  return names.length === 0 || names.includes('*') ? null : new Set(names);
}

export function populatedOf({ populate }: Selection): Populated {
  if (populate === '*' || populate === true) return '*';
  if (typeof populate === 'string' || Array.isArray(populate)) return populatedByPath(namesIn(populate));
  if (!isRecord(populate)) return new Map();
  return new Map(Object.entries(populate).filter(([, asked]) => isAsked(asked)));
}

/** The selection inside one populated attribute. */
export function selectionInside(populated: Populated, attribute: string): Selection {
  const asked = populated === '*' ? true : populated.get(attribute);
  return isRecord(asked) ? asked : {};
}

/** The selection inside one component of a dynamic zone. */
export function selectionOfComponent(selection: Selection, component: string): Selection {
  const fragment = selection.on?.[component];
  return isRecord(fragment) ? fragment : { populate: selection.populate };
}

function populatedByPath(paths: readonly string[]): ReadonlyMap<string, unknown> {
  const populated = new Map<string, { populate: string[] }>();
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.');
    const asked = populated.get(name) ?? { populate: [] };
    if (rest.length > 0) asked.populate.push(rest.join('.'));
    populated.set(name, asked);
  }
  return populated;
}

function namesIn(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts
    .filter((text): text is string => typeof text === 'string')
    .flatMap((text) => text.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isAsked(asked: unknown): boolean {
  return (
    asked !== undefined && asked !== null && asked !== false && asked !== 'false' && asked !== 'f' && asked !== '0'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
