import { load } from './load';

const ROUNDS = 7;
const WARM_UP_SECONDS = 3;
const ROUND_SECONDS = 2;

export interface Subject {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/**
 * Measures two servers in turn, round by round, because the machine is never equally busy for long. What counts is the median of
 * the rounds' own ratios: a burst of foreign work spoils the round it falls into and no other. The order within a
 * round alternates, so that neither always follows the other's garbage.
 */
export async function sideBySide(ours: Subject, theirs: Subject): Promise<Comparison> {
  for (const { url, headers } of [ours, theirs]) await load(url, headers, WARM_UP_SECONDS);

  const rounds: Comparison[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const speeds = new Map<Subject, number>();
    for (const subject of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      speeds.set(subject, await load(subject.url, subject.headers, ROUND_SECONDS));
    }
    const [mine, other] = [speeds.get(ours) ?? 0, speeds.get(theirs) ?? 0];
    rounds.push({ ours: mine, theirs: other, ratio: mine / other });
  }
  return {
    ours: median(rounds.map((round) => round.ours)),
    theirs: median(rounds.map((round) => round.theirs)),
    ratio: median(rounds.map((round) => round.ratio)),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
