import { MAX_CONDITION_LEAVES } from '../../domain/condition';
import { parseParameters } from '../parse-parameters';
import { guardPatterns, PatternError } from '../pattern-guard';
import { quote } from '../problem-list';
import type { ParsedLeaf, ParsedReference } from './parsed-condition';
import { prepareLeaf } from './prepare-leaf';
import type { Place, Walk } from './walk';

/** `{ rule }`, or `null` with a problem added. Whether the rule itself is sound is seen later, in the rule book. */
export function parseReference(key: unknown, { walk, path }: Place): ParsedReference | null {
  const { context, list, references } = walk;
  if (isOneTooMany(walk)) return null;
  if (typeof key !== 'string') {
    list.add('condition.malformed', [...path, 'rule'], '"rule" must be the key of a rule.');
    return null;
  }
  if (!context.rules.has(key)) {
    list.add('condition.unknown-rule', [...path, 'rule'], `There is no rule ${quote(key)}.`);
    return null;
  }
  references.push({ key, path: [...path, 'rule'] });
  return { kind: 'rule', key };
}

/** `{ predicate, params }`, or `null` with problems added. */
export function parsePredicate(id: unknown, raw: unknown, { walk, path }: Place): ParsedLeaf | null {
  const { context, list } = walk;
  if (isOneTooMany(walk)) return null;
  if (typeof id !== 'string') {
    list.add('condition.malformed', [...path, 'predicate'], '"predicate" must be the id of a predicate.');
    return null;
  }
  const definition = context.predicates.get(id);
  if (definition === undefined) {
    list.add('condition.unknown-predicate', [...path, 'predicate'], `There is no predicate ${quote(id)}.`);
    return null;
  }
  const parsed = parseParameters(definition.params, raw, context, [...path, 'params']);
  if (!parsed.ok) {
    for (const problem of parsed.problems) list.add(problem.code, problem.path, problem.message);
    return null;
  }
  try {
    const leaf = prepareLeaf(definition, parsed.params, guardPatterns(context.patterns));
    for (const name of leaf.facts) walk.facts.add(name);
    return leaf;
  } catch (error) {
    const code = error instanceof PatternError ? 'condition.bad-pattern' : 'condition.bad-parameter';
    list.add(code, [...path, 'params'], error instanceof Error ? error.message : String(error));
    return null;
  }
}

function isOneTooMany(walk: Walk): boolean {
  walk.leaves += 1;
  if (walk.leaves <= MAX_CONDITION_LEAVES) return false;
  const message = `A condition may hold ${MAX_CONDITION_LEAVES} tests; this one holds more.`;
  walk.list.add('condition.too-many-leaves', ['root'], message);
  return true;
}
