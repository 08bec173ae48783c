/**
 * All rules, parsed and checked against each other. A rule is broken by its own defects, by a cycle it lies on, and by
 * referring to a broken rule; whoever refers to none of those is untouched. Chains of references and the number of tests
 * behind a condition are bounded here as well: fifty rules that each name the next one twice are only a hundred
 * references, and 2⁵⁰ tests.
 */
import { MAX_EXPANDED_LEAVES, MAX_REFERENCE_DEPTH } from '../../domain/condition';
import { type ProblemList, type ProblemPath, quote } from '../problem-list';
import { stronglyConnected } from '../strongly-connected';
import type { ParsedCondition } from './parsed-condition';

/** What a condition amounts to with everything it refers to. */
export interface Extent {
  /** Names of every fact that may be read. */
  readonly facts: ReadonlySet<string>;
  readonly leaves: number;
  /** References in the longest chain from here. */
  readonly depth: number;
  readonly isBroken: boolean;
  readonly isOnCycle: boolean;
}

export interface RuleBook {
  /** The parsed rule; only rules without problems may be evaluated. */
  get(key: string): ParsedCondition | undefined;
  extentOf(key: string): Extent | undefined;
  /** Adds what is wrong with the references of a parsed condition to its problems, and says what it amounts to. */
  settle(condition: ParsedCondition): Extent;
}

export function createRuleBook(rules: ReadonlyMap<string, ParsedCondition>): RuleBook {
  const keys = [...rules.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const extents = new Map<string, Extent>();

  const settle = (condition: ParsedCondition): Extent => settleReferences(condition, extents);

  const groups = stronglyConnected(keys.length, (number) =>
    (rules.get(keys[number] ?? '')?.references ?? []).flatMap(({ key }) => numbers.get(key) ?? [])
  );
  for (const group of groups) {
    const members = new Set(group.map((number) => keys[number] ?? ''));
    for (const key of members) markCycle(rules.get(key), members);
    // Only then all at once: a member must not take another for a settled rule outside the cycle.
    const settled = [...members].flatMap((key) => {
      const condition = rules.get(key);
      return condition === undefined ? [] : [[key, settle(condition)] as const];
    });
    for (const [key, extent] of settled) extents.set(key, extent);
  }
  return { get: (key) => rules.get(key), extentOf: (key) => extents.get(key), settle };
}

/** A reference into the own group leads back here; in a group of one it can only be the rule naming itself. */
function markCycle(condition: ParsedCondition | undefined, group: ReadonlySet<string>): void {
  for (const { key, path } of condition?.references ?? []) {
    if (group.has(key))
      condition?.list.add('condition.cycle', path, `The rule ${quote(key)} leads back to this condition.`);
  }
}

function settleReferences(condition: ParsedCondition, extents: ReadonlyMap<string, Extent>): Extent {
  const { list, references } = condition;
  const facts = new Set(condition.facts);
  let leaves = condition.leaves - references.length;
  let depth = 0;
  let isOnCycle = list.problems.some(({ code }) => code === 'condition.cycle');

  for (const { key, path } of references) {
    const extent = extents.get(key);
    // Not settled yet: it lies on the same cycle, which has been reported already.
    if (extent === undefined) continue;
    if (extent.isBroken) {
      isOnCycle ||= extent.isOnCycle;
      addBrokenReference(list, { key, path, extent });
      continue;
    }
    for (const name of extent.facts) facts.add(name);
    leaves += extent.leaves;
    depth = Math.max(depth, extent.depth + 1);
    if (depth > MAX_REFERENCE_DEPTH) {
      list.add(
        'condition.too-deep',
        path,
        `Rules may refer to each other ${MAX_REFERENCE_DEPTH} deep; these are deeper.`
      );
    }
  }
  if (leaves > MAX_EXPANDED_LEAVES) {
    const message = `With the rules it refers to, a condition may hold ${MAX_EXPANDED_LEAVES} tests; this one holds more.`;
    list.add('condition.too-many-leaves', ['root'], message);
  }
  return { facts, leaves, depth, isBroken: list.problems.length > 0, isOnCycle };
}

/** Says that a reference leads to a broken rule; a cycle keeps its own name, however far away it is. */
export function addBrokenReference(
  list: ProblemList,
  { key, path, extent }: { readonly key: string; readonly path: ProblemPath; readonly extent: Extent }
): void {
  if (extent.isOnCycle) list.add('condition.cycle', path, `The rule ${quote(key)} leads into a cycle of rules.`);
  else list.add('condition.broken-rule', path, `The rule ${quote(key)} is broken.`);
}
