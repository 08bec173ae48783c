import { median } from '../report/median';
import { sized } from '../trial';
import { load, type Speed, type Subject } from './load';
import { warmUp } from './warm-up';

const ROUNDS = sized(6, 2);
const ROUND = { duration: 1 };

export interface Round {
  readonly ours: Speed;
  readonly theirs: Speed;
}

export interface Comparison {
  /** Requests per second. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the two. */
  readonly ratio: number;
  /** The same ratio by processor time. Far from `ratio`, it says that the machine was busy with something else. */
  readonly cpuRatio: number;
  /** Milliseconds by which the event loop of ours was late, at the 99th percentile. */
  readonly loopDelay: number;
}

/**
 * Measures two servers in turn, in short rounds, because the machine is never equally busy for long. The order within a
 * round alternates, so that neither always follows the other's garbage.
 */
export async function sideBySide(ours: Subject, theirs: Subject, count = ROUNDS): Promise<Round[]> {
  for (const subject of [ours, theirs]) await warmUp(subject);

  const rounds: Round[] = [];
  for (let round = 0; round < count; round++) {
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

/** The median of the rounds' own ratios: a burst of foreign work spoils the round it falls into and no other. */
export function compare(rounds: readonly Round[]): Comparison {
  return {
    ours: median(rounds.map(({ ours }) => ours.requestsPerSecond)),
    theirs: median(rounds.map(({ theirs }) => theirs.requestsPerSecond)),
    ratio: median(rounds.map(({ ours, theirs }) => ours.requestsPerSecond / theirs.requestsPerSecond)),
    cpuRatio: median(rounds.map(({ ours, theirs }) => theirs.cpuPerRequest / ours.cpuPerRequest)),
    loopDelay: median(rounds.map(({ ours }) => ours.loopDelay)),
  };
}
