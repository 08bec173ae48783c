import { possibleAnswers } from './answers';
import type { Askable } from './askable';
import type { Answered } from './suppose';
import type { Situation, Weighed } from './weigh';

/** Questions that are thought through together. */
const MAX_TOGETHER = 3;

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
    return setsOf(comesOut('unknown'), others).some(
      (answers) =>
        supposition.steps <= maxSteps &&
        supposition.with(answers, (found) => found[at] === 'match' && stakes.isSeen(at, found))
    );
  });
}

/** An answer to the question with answers to one or two of the others, as many sets as are tried. */
function setsOf(
  first: readonly Answered[],
  others: readonly (readonly Answered[])[]
): readonly (readonly Answered[])[] {
  const sets: (readonly Answered[])[] = [];
  let longest: (readonly Answered[])[] = first.map(({ fact, value }) => [{ fact, value }]);
  for (let together = 2; together <= MAX_TOGETHER; together++) {
    const longer = longest.flatMap((answers) => {
      // The others in one order only: the same answers in another one are the same set.
      const last = answers.length === 1 ? '' : answers.at(-1)!.fact;
      return others
        .filter(([one]) => one !== undefined && one.fact > last)
        .flatMap((other) => {
          return other.map((answer) => [...answers, answer]);
        });
    });
    sets.push(...longer.slice(0, MAX_SETS - sets.length));
    if (sets.length >= MAX_SETS) break;
    longest = longer;
  }
  return sets;
}
