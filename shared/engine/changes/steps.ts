import type { Outcome } from '../../domain/outcome';
import type { ChangeStep, RequiredChange } from '../../domain/required-change';
import type { NodeNumber } from '../evaluation/node';
import type { Plan } from './plan';
import { lacking } from './points-ways';
import type { Situation } from './situation';
import type { Bound, GoalPlace } from './wish';

/** A plan as it is told: by persona, those that come to hold first, and each with its tests and its points. */
export function stepsOf(
  plan: Plan,
  changed: ReadonlyMap<NodeNumber, Outcome>,
  situation: Situation
): readonly ChangeStep[] {
  const drafts = new Map<
    string,
    { at: number; must: 'hold' | 'stop'; leaves: RequiredChange[]; bound: Bound | null }
  >();
  const draftOf = ({ at, must }: Pick<GoalPlace, 'at' | 'must'>) => {
    const name = `${at} ${must}`;
    const draft = drafts.get(name) ?? { at, must, leaves: [], bound: null };
    drafts.set(name, draft);
    return draft;
  };
  for (const [node, { place }] of plan.tests) {
    const to = changed.get(node);
    if (to !== undefined) draftOf(place).leaves.push(changeOf(node, to, place, situation));
  }
  for (const bound of plan.bounds) if (lacking(bound, situation) > 0) draftOf(bound).bound = bound;

  return [...drafts.values()]
    .sort((one, other) => Number(one.must === 'stop') - Number(other.must === 'stop'))
    .map(({ at, must, leaves, bound }) => ({
      persona: situation.set.personas[at]!.key,
      must,
      points: bound && pointsOf(bound, leaves, situation),
      leaves,
    }));
}

function changeOf(node: NodeNumber, to: Outcome, place: GoalPlace, { outcomeOf, set }: Situation): RequiredChange {
  const { shape } = set.plan.program.nodes[node]!;
  const { params, predicate } = shape.kind === 'predicate' ? shape.leaf : { params: {}, predicate: '' };
  return {
    predicate,
    params,
    from: outcomeOf(node),
    to: to === 'match' ? 'match' : 'miss',
    place: { persona: set.personas[place.at]!.key, part: place.part, path: place.path },
  };
}

function pointsOf(bound: Bound, leaves: readonly RequiredChange[], situation: Situation): ChangeStep['points'] {
  const { points } = situation.set.plan.scorings[bound.at]!;
  const parts = new Set(leaves.flatMap(({ place }) => (typeof place.part === 'number' ? [place.part] : [])));
  return { missing: lacking(bound, situation), rules: points.filter((_, part) => parts.has(part)) };
}
