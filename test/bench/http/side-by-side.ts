import { load, type Speed, type Subject } from './load';

const ROUNDS = 4;
/** By requests and not by time: with fewer than this it is V8 that is measured, still busy compiling Strapi. */
const WARM_UP = { amount: 1000 };
const ROUND = { duration: 1 };

export interface Round {
  readonly ours: Speed;
  readonly theirs: Speed;
}

export interface Comparison {
  /** Requests per second, at best. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the two. */
  readonly ratio: number;
  /** The same ratio by processor time. Far from `ratio`, it says that the machine was busy with something else. */
  readonly cpuRatio: number;
}

/**
 * Measures two servers in turn, in short rounds, because the machine is never equally busy for long. The order within a
 * round alternates, so that neither always follows the other's garbage.
 */
export async function sideBySide(ours: Subject, theirs: Subject): Promise<Round[]> {
  for (const subject of [ours, theirs]) await load(subject, WARM_UP);

  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) {
      const speed = await load(ours, ROUND);
      rounds.push({ ours: speed, theirs: await load(theirs, ROUND) });
    } else {
      const speed = await load(theirs, ROUND);
      rounds.push({ ours: await load(ours, ROUND), theirs: speed });
    }
  }
  return rounds;
}

/**
 * The fastest round of each side, over all processes. What disturbs a round (another program, a collection, code that was
 * compiled less luckily in this process) only ever makes it slower, so the fastest says most about the program itself.
 */
export function compare(rounds: readonly Round[]): Comparison {
  const fastest = (speeds: readonly Speed[]): number =>
    Math.max(...speeds.map(({ requestsPerSecond }) => requestsPerSecond));
  const cheapest = (speeds: readonly Speed[]): number => Math.min(...speeds.map(({ cpuPerRequest }) => cpuPerRequest));
  const [ours, theirs] = [rounds.map((round) => round.ours), rounds.map((round) => round.theirs)];
  return {
    ours: fastest(ours),
    theirs: fastest(theirs),
    ratio: fastest(ours) / fastest(theirs),
    cpuRatio: cheapest(theirs) / cheapest(ours),
  };
}
