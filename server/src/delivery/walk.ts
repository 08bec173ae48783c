import type { Lead, ModelGraph } from './model-graph';
import { populatedOf, selectionInside, selectionOfComponent, type Populated, type Selection } from './selection';

/** An entry or component as the database gave it. */
export type Row = Readonly<Record<string, unknown>>;

/** A place in the answer: where entries stand, and what was asked for there. */
export interface Place {
  /** Identifies the place among those of one answer. All entries of a place were asked for alike. */
  readonly path: string;
  /** Uid of the content type or component. */
  readonly model: string;
  readonly selection: Selection;
  /** Locale of the entries that do not tell theirs; `undefined` where it cannot be known, `null` if not localized. */
  readonly locale: string | null | undefined;
}

/** Sees every entry on the way. It may answer with what stands in its place, and with attributes not to enter. */
export type Visit = (entry: Row, place: Place) => Visited | undefined;

export interface Visited {
  readonly copy: Record<string, unknown>;
  readonly skip: ReadonlySet<string>;
}

/**
 * Walks one value and what hangs on it. Nothing that it is given is changed: what differs is copied, along with
 * everything above it, and an answer in which nothing differs comes back as the same object.
 */
export function walk(value: unknown, place: Place, graph: ModelGraph, visit: Visit): unknown {
  if (Array.isArray(value)) return walkList(value, (item) => walk(item, place, graph, visit));
  return isRow(value) ? walkRow(value, place, graph, visit) : value;
}

function walkRow(row: Row, place: Place, graph: ModelGraph, visit: Visit): Row {
  const visited = visit(row, place);
  let copy = visited?.copy;
  let populated: Populated | undefined;
  for (const lead of graph.leads(place.model)) {
    const value = row[lead.name];
    if (value === null || typeof value !== 'object' || visited?.skip.has(lead.name)) continue;
    populated ??= populatedOf(place.selection);
    const inside = walkInside(value, lead, inherit(row, place), populated, graph, visit);
    if (inside === value) continue;
    copy ??= { ...row };
    copy[lead.name] = inside;
  }
  return copy ?? row;
}

/** Walks the value of one attribute of an entry. */
export function walkInside(
  value: unknown,
  lead: Lead,
  parent: Place,
  populated: Populated,
  graph: ModelGraph,
  visit: Visit
): unknown {
  if (Array.isArray(value)) return walkList(value, (item) => walkInside(item, lead, parent, populated, graph, visit));
  if (!isRow(value)) return value;
  const model = lead.target ?? modelNamedBy(value, lead);
  if (model === null) return value;
  const inside = selectionInside(populated, lead.name);
  return walkRow(
    value,
    {
      model,
      path: lead.target ? `${parent.path}.${lead.name}` : `${parent.path}.${lead.name}[${model}]`,
      selection: lead.target ? inside : selectionOfComponent(inside, model),
      // The other languages of an entry are in any locale but its own.
      locale: lead.name === 'localizations' ? undefined : parent.locale,
    },
    graph,
    visit
  );
}

/** The place with the locale that this entry tells, for what hangs on it. */
export function inherit(row: Row, place: Place): Place {
  return typeof row.locale === 'string' && row.locale !== place.locale ? { ...place, locale: row.locale } : place;
}

function modelNamedBy(row: Row, { kind }: Lead): string | null {
  const name = kind === 'morph' ? row.__type : row.__component;
  return typeof name === 'string' ? name : null;
}

function walkList(list: readonly unknown[], walkItem: (item: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const walked = walkItem(item);
    if (walked === item) continue;
    copy ??= [...list];
    copy[index] = walked;
  }
  return copy ?? list;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
