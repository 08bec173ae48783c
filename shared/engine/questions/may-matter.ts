import { possibleAnswers } from './answers';
import type { Askable } from './askable';
import type { Answered } from './suppose';
import type { Situation, Weighed } from './weigh';

/** Sets of answers that are tried for one persona. */
const MAX_SETS = 256;

interface Matter {
  /** Places of the undecided personas that the question is about. */
  readonly undecided: readonly number[];
  readonly weighed: Weighed;
  readonly situation: Situation;
  /** Beyond which nothing more is tried. */
  readonly maxSteps: number;
}

/**
 * Whether the answer can change what the visitor sees: one answer by itself does, or one after which the answers to at
 * most two more questions do, while another answer would have settled the matter.
 */
export function mayMatter(question: Askable, { undecided, weighed, situation, maxSteps }: Matter): boolean {
  if (weighed.changes) return true;
  const { set, supposition, stakes, open } = situation;
  return undecided.some((at, rank) => {
    const comesOut = (outcome: string) => weighed.outlooks.filter(({ outcomes }) => outcomes[rank] === outcome);
    if (comesOut('miss').length === 0) return false;
    const others = open
      .filter(({ fact }) => fact !== question.fact && (supposition.reachOf(fact)?.personas.includes(at) ?? false))
      .map((other) => possibleAnswers(set, other).map(({ value }) => ({ fact: other.fact, value })));
    let tried = 0;
    for (const answers of setsOf(comesOut('unknown'), others)) {
      if (tried++ === MAX_SETS || supposition.steps > maxSteps) return false;
      if (supposition.with(answers, (found) => found[at] === 'match' && stakes.isSeen(at, found))) return true;
    }
    return false;
  });
}

/** An answer to the question with answers to one of the others, then with answers to two; made one by one, as they are tried. */
function* setsOf(
  first: readonly Answered[],
  others: readonly (readonly Answered[])[]
): Generator<readonly Answered[], void> {
  for (const answer of first) for (const other of others) for (const second of other) yield [answer, second];
  for (const answer of first) {
    for (const [at, other] of others.entries()) {
      // In one order only: the same answers the other way round are the same set.
      for (const another of others.slice(at + 1)) {
        for (const second of other) for (const third of another) yield [answer, second, third];
      }
    }
  }
}
