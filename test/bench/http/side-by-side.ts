import { load, type Speed, type Subject } from './load';

const ROUNDS = 7;
/** By requests and not by time: fewer than this, and it is V8 that is measured, still busy compiling Strapi. */
const WARM_UP = { amount: 2000 };
const ROUND = { duration: 2 };

export interface Comparison {
  /** Requests per second. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the two. */
  readonly ratio: number;
  /** The same ratio by processor time. Far from `ratio`, it says that the machine was busy with something else. */
  readonly cpuRatio: number;
}

/**
 * Measures two servers in turn, round by round, because the machine is never equally busy for long. What counts is the
 * median of the rounds' own ratios: a burst of foreign work spoils the round it falls into and no other. The order within
 * a round alternates, so that neither always follows the other's garbage.
 */
export async function sideBySide(ours: Subject, theirs: Subject): Promise<Comparison> {
  for (const subject of [ours, theirs]) await load(subject, WARM_UP);

  const rounds: { mine: Speed; other: Speed }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) {
      const mine = await load(ours, ROUND);
      rounds.push({ mine, other: await load(theirs, ROUND) });
    } else {
      const other = await load(theirs, ROUND);
      rounds.push({ mine: await load(ours, ROUND), other });
    }
  }
  return {
    ours: median(rounds.map(({ mine }) => mine.requestsPerSecond)),
    theirs: median(rounds.map(({ other }) => other.requestsPerSecond)),
    ratio: median(rounds.map(({ mine, other }) => mine.requestsPerSecond / other.requestsPerSecond)),
    cpuRatio: median(rounds.map(({ mine, other }) => other.cpuPerRequest / mine.cpuPerRequest)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
