/**
 * Reads what is stored as a condition, whatever it is. It may come from a form, an import or straight out of the
 * database, so nothing about it is believed: the walk stops at the depth limit (a deeper one could overflow the stack),
 * counts leaves as it goes and stops at their limit, and looks at own property names only. A node is of exactly one
 * kind; `{ all: [], any: [] }` is refused rather than read in one of its two ways.
 */
import { MAX_CONDITION_DEPTH, MAX_CONDITION_LEAVES } from '../../domain/condition';
import { isPlainObject } from '../plain-object';
import { createProblemList } from '../problem-list';
import { parsePredicate, parseReference } from './parse-leaf';
import type { ParsedCondition, ParsedNode } from './parsed-condition';
import { unwrapStored } from './unwrap-stored';
import type { ConditionContext, Place, Walk } from './walk';

/** @param mayBeBare whether a condition without its version is taken too. Its paths start with `root` all the same. */
export function parseCondition(
  source: unknown,
  context: ConditionContext,
  { mayBeBare }: { readonly mayBeBare: boolean }
): ParsedCondition {
  const list = createProblemList();
  const walk: Walk = { context, list, references: [], facts: new Set(), leaves: 0 };
  const unwrapped = unwrapStored(source, { mayBeBare, list });
  const root = unwrapped === null ? null : parseNode(unwrapped.root, { walk, path: ['root'], depth: 1 });
  return { root, list, references: walk.references, facts: walk.facts, leaves: walk.leaves };
}

function parseNode(node: unknown, place: Place): ParsedNode | null {
  const { list } = place.walk;
  if (!isPlainObject(node)) {
    list.add('condition.malformed', place.path, 'A condition must be an object: all, any, not, rule or predicate.');
    return null;
  }
  switch (kindOf(node)) {
    case 'all':
      return parseGroup('all', node['all'], place);
    case 'any':
      return parseGroup('any', node['any'], place);
    case 'not':
      return parseNot(node['not'], place);
    case 'rule':
      return parseReference(node['rule'], place);
    case 'params predicate':
      return parsePredicate(node['predicate'], node['params'], place);
    default:
      list.add(
        'condition.malformed',
        place.path,
        'A condition must be exactly one of { all }, { any }, { not }, { rule } or { predicate, params }.'
      );
      return null;
  }
}

function parseGroup(kind: 'all' | 'any', children: unknown, place: Place): ParsedNode | null {
  const { walk, path, depth } = place;
  const { list } = walk;
  if (!Array.isArray(children)) {
    list.add('condition.malformed', [...path, kind], `"${kind}" must be a list of conditions.`);
    return null;
  }
  if (children.length === 0) {
    list.add('condition.empty-group', [...path, kind], `"${kind}" is empty; it must hold at least one condition.`);
    return null;
  }
  if (isTooDeep(place)) return null;
  const parsed: ParsedNode[] = [];
  for (const [at, child] of children.entries()) {
    const node = parseNode(child, { walk, path: [...path, kind, at], depth: depth + 1 });
    if (node !== null) parsed.push(node);
    if (walk.leaves > MAX_CONDITION_LEAVES) return null;
  }
  return { kind, children: parsed };
}

function parseNot(child: unknown, place: Place): ParsedNode | null {
  if (isTooDeep(place)) return null;
  const { walk, path, depth } = place;
  const parsed = parseNode(child, { walk, path: [...path, 'not'], depth: depth + 1 });
  return parsed === null ? null : { kind: 'not', child: parsed };
}

function isTooDeep({ walk, path, depth }: Place): boolean {
  if (depth <= MAX_CONDITION_DEPTH) return false;
  walk.list.add(
    'condition.too-deep',
    path,
    `Conditions may be nested ${MAX_CONDITION_DEPTH} deep; this one is deeper.`
  );
  return true;
}

/** The own property names, which tell the kind of a node. */
export function kindOf(node: Readonly<Record<string, unknown>>): string {
  return Object.keys(node).sort().join(' ');
}
