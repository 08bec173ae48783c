import type { Outcome } from '../../domain/outcome';
import type { PersonaSet } from '../personas/persona-set';
import { possibleAnswers } from './answers';
import type { Askable } from './askable';
import type { Stakes } from './stakes';
import type { Answered, Supposition } from './suppose';

/** One visitor before one set of personas, with what may be asked. */
export interface Situation {
  readonly set: PersonaSet;
  readonly supposition: Supposition;
  readonly stakes: Stakes;
  readonly open: readonly Askable[];
}

/** What each answer to a question would lead to. */
export interface Weighed {
  /** Bits, times what depends on them. */
  readonly information: number;
  /** Whether an answer by itself changes what the visitor sees. */
  readonly changes: boolean;
  readonly outlooks: readonly Outlook[];
}

interface Outlook extends Answered {
  /** How the undecided personas would come out, in their order. */
  readonly outcomes: readonly Outcome[];
}

/** Steps that weighing a question takes. */
export function costOf(question: Askable, { set, supposition }: Situation): number {
  return possibleAnswers(set, question).length * (supposition.reachOf(question.fact)?.steps.length ?? 0);
}

/** @param undecided places of the undecided personas that the question is about */
export function weigh(question: Askable, undecided: readonly number[], situation: Situation): Weighed {
  const { set, supposition, stakes } = situation;
  const { fact } = question;
  const reached = supposition.reachOf(fact)?.personas ?? [];
  const shares = undecided.map((): Record<Outcome, number> => ({ match: 0, miss: 0, unknown: 0 }));
  let changes = false;
  const outlooks = possibleAnswers(set, question).map(({ value, share }) =>
    supposition.with([{ fact, value }], (outcomes): Outlook => {
      changes ||= stakes.differ(outcomes, reached);
      undecided.forEach((at, rank) => {
        shares[rank]![outcomes[at]!] += share;
      });
      return { fact, value, outcomes: undecided.map((at) => outcomes[at]!) };
    })
  );
  const information = undecided.reduce(
    (sum, at, rank) => sum + stakes.of(at) * entropy(Object.values(shares[rank]!)),
    0
  );
  return { information, changes, outlooks };
}

/** Bits. Rounded, so that the order in which shares were added up never decides between two questions. */
function entropy(shares: readonly number[]): number {
  const bits = shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);
  return Math.round(bits * 1e9) / 1e9;
}
