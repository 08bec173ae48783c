import assert from 'node:assert/strict';
import { sized } from '../trial';

/** One thing to measure. A promise it returns is awaited and counts. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

/** Milliseconds per call. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

const ROUNDS = sized(12, 1);

/**
 * Measures all subjects in turn, several times over, and keeps the best round of each: a busy neighbour or a collection
 * of garbage falls into some rounds and would otherwise decide between them. Nothing can make a round faster than it is.
 */
export async function leastDisturbed(subjects: readonly Subject[]): Promise<(name: string) => Latency> {
  const { Bench } = await import('tinybench');
  const best = new Map<string, Latency>();
  for (let round = 0; round < ROUNDS; round++) {
    const bench = new Bench({ time: sized(250, 20), warmupTime: sized(50, 5) });
    for (const { name, run } of subjects) bench.add(name, run);
    await bench.run();
    for (const { name, result } of bench.tasks) {
      assert('latency' in result, `${name} could not be measured.`);
      const { p50, p99 } = result.latency;
      const before = best.get(name) ?? { p50: Infinity, p99: Infinity };
      best.set(name, { p50: Math.min(before.p50, p50), p99: Math.min(before.p99, p99) });
    }
  }
  return (name) => {
    const latency = best.get(name);
    assert(latency !== undefined, `${name} was not measured.`);
    return latency;
  };
}
