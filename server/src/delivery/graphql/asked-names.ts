/** The part of what GraphQL tells a resolver that is used here. */
export interface ResolveInfo {
  readonly fieldNodes: readonly SelectionNode[];
  readonly fragments: Readonly<Record<string, SelectionNode | undefined>>;
  readonly operation: { readonly operation: string };
  readonly path: ResponsePath;
}

export interface SelectionNode {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly selectionSet?: { readonly selections: readonly SelectionNode[] };
}

export interface ResponsePath {
  readonly key: string | number;
  readonly prev?: ResponsePath;
}

const CONNECTION = '_connection';

/**
 * The names of all fields below a field, at any depth: never fewer than what was asked of the entries that it holds, which may
 * stand below wrappers such as `nodes` or behind fragments. One name too many costs at most a column that is not shown.
 */
export function askedNames({
  fieldNodes,
  fragments,
}: Pick<ResolveInfo, 'fieldNodes' | 'fragments'>): readonly string[] {
  const names = new Set<string>();
  const spread = new Set<string>();
  const pending: SelectionNode[] = [...fieldNodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const inside of node.selectionSet?.selections ?? []) {
      pending.push(inside);
      const name = inside.name?.value;
      if (name === undefined) continue;
      if (inside.kind === 'Field') names.add(attributeOf(name));
      if (inside.kind !== 'FragmentSpread' || spread.has(name)) continue;
      spread.add(name);
      const fragment = fragments[name];
      if (fragment) pending.push(fragment);
    }
  }
  return [...names];
}

/** `articles_connection` is the attribute `articles` with its page numbers. */
export function attributeOf(field: string): string {
  return field.endsWith(CONNECTION) ? field.slice(0, -CONNECTION.length) : field;
}

/** Identifies a place in an answer: the same for all entries of a list. Aliases keep apart what was asked for differently. */
export function placeOf(path: ResponsePath): string {
  const keys: string[] = [];
  for (let at: ResponsePath | undefined = path; at; at = at.prev) if (typeof at.key === 'string') keys.push(at.key);
  return keys.reverse().join('.');
}
