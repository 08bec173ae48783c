/** A relation as Strapi's edit form holds it: what to add to, and what to take from, what the server has. */
export interface RelationChange {
  readonly connect: readonly Linked[];
  readonly disconnect: readonly Linked[];
}

export interface Linked {
  readonly id: number | string;
  readonly documentId: string;
  readonly [property: string]: unknown;
}

/** The links in a value, which come as one, as a list, as a page of results, or as the change that a form holds. */
export function linksIn(value: unknown): readonly Linked[] {
  const { connect, results } = (value ?? {}) as { connect?: unknown; results?: unknown };
  const links = Array.isArray(value) ? value : (connect ?? results ?? (value ? [value] : []));
  return (Array.isArray(links) ? links : []).filter(isLinked);
}

/** What a relation holds when a change that is not saved yet is added to what the server has. */
export function withChange(saved: readonly Linked[], change: unknown): readonly Linked[] {
  const { disconnect = [] } = (change ?? {}) as Partial<RelationChange>;
  const connect = linksIn(change);
  const moved = new Set([...disconnect, ...connect].map(({ id }) => id));
  return [...saved.filter(({ id }) => !moved.has(id)), ...connect];
}

function isLinked(value: unknown): value is Linked {
  const { id, documentId } = (value ?? {}) as Partial<Linked>;
  return id !== undefined && typeof documentId === 'string';
}
