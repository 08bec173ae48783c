import type { PackedNode, PackedPersona, PackedPersonas } from '../../domain/packed-personas';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { NodeNumber } from '../evaluation/node';
import { personaOfFact } from '../personas/persona-fact';
import type { PersonaSet } from '../personas/persona-set';
import { scheduleAt, scheduleChange } from '../personas/schedule';

export interface Packing {
  readonly packed: PackedPersonas;
  /** Names of the facts that deciding may read, sorted; without `persona.<key>`. */
  readonly facts: readonly string[];
  /** Epoch milliseconds of the first moment at which the same set would pack otherwise; `null` for never. */
  readonly holdsUntil: number | null;
}

/**
 * Packs what can hold now. Personas that are disabled, over or still to come are left out, so that a campaign is not
 * told before it begins; what others ask about them is answered while packing: they do not hold.
 */
export function packPersonas(set: PersonaSet, now: number): Packing {
  const { conditions, confirmations, exclusions, program, scorings, steps } = set.plan;
  const kept = set.personas.flatMap((persona, at) =>
    exclusions[at] !== 'disabled' && scheduleAt(persona, now) === 'active' ? [at] : []
  );
  const placeOf = new Map(kept.map((old, place) => [old, place]));
  const keptKeys = new Set(kept.map((at) => set.personas[at]!.key));
  const leftOut = new Set(set.personas.map(({ key }) => key).filter((key) => !keptKeys.has(key)));

  const nodes: PackedNode[] = [];
  const facts = new Set<string>();
  const numbers = new Map<NodeNumber, number>();
  // Recursion is safe here: conditions and chains of rules have been bounded when they were parsed.
  const pack = (node: NodeNumber): number => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    const { shape } = program.nodes[node]!;
    const number = shape.kind === 'rule' ? pack(shape.child) : nodes.push(packShape(node)) - 1;
    numbers.set(node, number);
    return number;
  };
  const packShape = (node: NodeNumber): PackedNode => {
    const { shape } = program.nodes[node]!;
    if (shape.kind === 'predicate') return packLeaf(shape.leaf, leftOut, facts);
    if (!('children' in shape)) return { not: pack(shape.child) };
    const children = shape.children.map(pack);
    return shape.kind === 'all' ? { all: children } : { any: children };
  };

  const personas = kept.map((at): PackedPersona => {
    const { key } = set.personas[at]!;
    if (exclusions[at] === 'broken') return { key, isBroken: true };
    const condition = conditions[at] ?? null;
    const confirm = confirmations[at] ?? null;
    const scoring = scorings[at] ?? null;
    return {
      key,
      ...(condition !== null && { condition: pack(condition) }),
      ...(confirm !== null && { confirm: pack(confirm) }),
      ...(scoring && {
        scoring: {
          points: scoring.points.map(({ points }, rule) => ({ node: pack(scoring.rules[rule]!), points })),
          threshold: scoring.threshold,
          lead: scoring.lead,
        },
      }),
    };
  });

  return {
    packed: {
      personas,
      nodes,
      steps: steps.flatMap(({ kind, persona }) => {
        const place = persona < 0 ? -1 : placeOf.get(persona);
        return place === undefined ? [] : [{ kind, persona: place }];
      }),
    },
    facts: [...facts].sort(),
    holdsUntil: nextChange(set, now),
  };
}

/** Broken ones count as well: nobody holds for it, but whoever asks whether they do stops getting "unknown". */
function nextChange({ personas }: PersonaSet, now: number): number | null {
  const changes = personas
    .filter(({ isEnabled }) => isEnabled)
    .map((persona) => scheduleChange(persona, now))
    .filter((change) => change !== null);
  return changes.length > 0 ? Math.min(...changes) : null;
}

/** `facts` is told what the leaf reads. */
function packLeaf(leaf: ParsedLeaf, leftOut: ReadonlySet<string>, facts: Set<string>): PackedNode {
  const isLeftOut = (fact: string): boolean => leftOut.has(personaOfFact(fact) ?? '');
  if (leaf.facts.some(isLeftOut)) {
    // A test on personas that are not there has only one answer. One that asks for more than that is a developer's own.
    return { outcome: leaf.facts.every(isLeftOut) ? answerWithoutThem(leaf) : 'unknown' };
  }
  for (const fact of leaf.facts) if (personaOfFact(fact) === undefined) facts.add(fact);
  // One predicate for all plain comparisons, so that an edge can do without theirs. Absence is the one thing that it asks
  // about a missing fact, and that a predicate of its own may not be asked at all.
  const { compared } = leaf.test;
  if (compared && (leaf.isAskedWhenMissing || compared.operator !== 'exists')) {
    const { fact, ignoreCase = false, negate = false, operator, value } = compared;
    return { test: 'fact', params: { fact, operator, ignoreCase, negate, ...(value !== undefined && { value }) } };
  }
  return { test: leaf.predicate, params: leaf.params };
}

function answerWithoutThem({ test }: ParsedLeaf): 'match' | 'miss' | 'unknown' {
  try {
    const answer = test({ get: () => false }, 0);
    if (typeof answer === 'boolean') return answer ? 'match' : 'miss';
    return answer;
  } catch {
    return 'unknown';
  }
}
