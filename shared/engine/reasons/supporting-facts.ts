import type { FactReader, Facts } from '../../domain/fact';
import type { Moment } from '../compile';
import type { NodeNumber } from '../evaluation/node';
import { answerOf } from '../evaluation/run';
import type { CompiledScoring } from '../personas/score';
import { type Deliberation, deliberate } from '../personas/deliberation';
import { personaOfFact } from '../personas/persona-fact';
import type { PersonaSet } from '../personas/persona-set';

/** By what some personas hold. */
export interface Support {
  /** Names of the facts, each once, in the order in which the conditions ask for them. */
  readonly facts: readonly string[];
  /** Whether the clock alone has a part in it: a test without any fact. */
  readonly isTimed: boolean;
}

/**
 * The facts that make personas hold: of a condition only the parts that came out as they had to, of points only the tests
 * that gave some. What a better chance would have been, what was asked in vain, and how the tests read is not told.
 * Personas that do not hold support nothing.
 */
export function supportingFacts(
  set: PersonaSet,
  facts: Facts | FactReader,
  { now, personas }: Moment & { readonly personas: readonly string[] }
): Support {
  const deliberation = deliberate(set, facts, now);
  const support: OpenSupport = { facts: new Set(), isTimed: false, seen: new Set() };
  const places = new Map(set.personas.map(({ key }, at) => [key, at]));
  for (const key of personas) {
    const at = places.get(key);
    if (at !== undefined) ofPersona(at, 'match', { set, places, deliberation, support });
  }
  return { facts: [...support.facts], isTimed: support.isTimed };
}

type Side = 'match' | 'miss';

interface OpenSupport {
  readonly facts: Set<string>;
  isTimed: boolean;
  /** Personas and nodes with their outcome, so that nothing is walked twice. */
  readonly seen: Set<string>;
}

interface Walk {
  readonly set: PersonaSet;
  readonly places: ReadonlyMap<string, number>;
  readonly deliberation: Deliberation;
  readonly support: OpenSupport;
}

/** Only where the persona came out so. One that is switched off, or whose time it is not, misses by no fact of the visitor. */
function ofPersona(at: number, comes: Side, walk: Walk): void {
  const { set, deliberation, support } = walk;
  const name = `persona ${at} ${comes}`;
  if (deliberation.outcomes[at] !== comes || deliberation.excluded[at] !== null || support.seen.has(name)) return;
  support.seen.add(name);
  const { conditions, confirmations, scorings } = set.plan;
  const [condition, confirm, scoring] = [conditions[at] ?? null, confirmations[at] ?? null, scorings[at] ?? null];
  const holdsByCondition = condition !== null && answerOf(deliberation.run, condition) === 'match';
  if (comes === 'match' || holdsByCondition) {
    if (holdsByCondition) ofNode(condition, 'match', walk);
    else ofPoints(scoring, 'match', walk);
    if (confirm !== null) ofNode(confirm, comes, walk);
    return;
  }
  if (condition !== null) ofNode(condition, 'miss', walk);
  ofPoints(scoring, 'miss', walk);
}

/** The tests that moved the points to the side on which they are. */
function ofPoints(scoring: CompiledScoring | null, comes: Side, walk: Walk): void {
  scoring?.rules.forEach((rule, part) => {
    const gives = scoring.points[part]!.points > 0;
    if (comes === 'match' && gives) ofNode(rule, 'match', walk);
    if (comes === 'miss') ofNode(rule, gives ? 'miss' : 'match', walk);
  });
}

/** Only where the node came out so. Recursion is safe here: conditions have been bounded when they were parsed. */
function ofNode(node: NodeNumber, comes: Side, walk: Walk): void {
  const { set, deliberation, support } = walk;
  if (answerOf(deliberation.run, node) !== comes || support.seen.has(`${node} ${comes}`)) return;
  support.seen.add(`${node} ${comes}`);
  const { shape } = set.plan.program.nodes[node]!;
  switch (shape.kind) {
    case 'all':
    case 'any':
      return shape.children.forEach((child) => ofNode(child, comes, walk));
    case 'not':
      return ofNode(shape.child, comes === 'match' ? 'miss' : 'match', walk);
    case 'rule':
      return ofNode(shape.child, comes, walk);
    case 'predicate': {
      const names = shape.leaf.facts;
      if (names.length === 0) support.isTimed ||= shape.leaf.changesAt !== null;
      for (const name of names) {
        const persona = personaOfFact(name);
        if (persona === undefined) support.facts.add(name);
        else ofAnotherPersona(persona, walk);
      }
    }
  }
}

/** A test on another persona rests on what that one rests on, whether it holds or not. */
function ofAnotherPersona(key: string, walk: Walk): void {
  const at = walk.places.get(key);
  if (at === undefined) return;
  ofPersona(at, 'match', walk);
  ofPersona(at, 'miss', walk);
}
