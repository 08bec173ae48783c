import assert from 'node:assert/strict';
import type { Row } from '../row';
import { type Contestant, others, ours } from './contestants';
import { leastDisturbed } from './least-disturbed';
import { visitors } from './visitors';

/** How often all visitors are asked within one sample: a single answer is far shorter than a clock can tell. */
const ROUNDS = 50;

/** One condition of four leaves against the three libraries that people would use otherwise. */
export async function benchFourLeaves({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const everyone: readonly Contestant[] = [ours, ...others];
  for (const contestant of everyone) await assertSameAnswers(contestant);

  say('Engine: one condition of four leaves …');
  const latencyOf = await leastDisturbed(
    everyone.map(({ name, matches }) => {
      const isAsync = matches(visitors[0]!) instanceof Promise;
      return { name, run: isAsync ? () => askAllAsync(matches) : () => askAll(matches) };
    })
  );
  const perSecond = (name: string): number => (ROUNDS * visitors.length * 1000) / latencyOf(name).p50;

  return others.map(({ name, atLeast }) => ({
    group: 'Engine',
    name: `4 leaves, against ${name}`,
    ours: perSecond(ours.name),
    theirs: perSecond(name),
    unit: 'ops/s',
    result: perSecond(ours.name) / perSecond(name),
    budget: { atLeast },
  }));
}

async function assertSameAnswers({ name, matches }: Contestant): Promise<void> {
  for (const visitor of visitors) {
    const { geo, device, crm, arrival } = visitor.nested as Record<string, Record<string, unknown>>;
    const expected =
      (geo?.['country'] === 'JP' || geo?.['country'] === 'KR') &&
      (device?.['type'] === 'phone' || Number(crm?.['score']) >= 10) &&
      arrival?.['source'] !== 'newsletter';
    assert.equal(await matches(visitor), expected, `${name} answers wrongly for ${JSON.stringify(visitor.flat)}.`);
  }
}

function askAll(matches: Contestant['matches']): number {
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const visitor of visitors) if (matches(visitor)) count++;
  }
  return count;
}

async function askAllAsync(matches: Contestant['matches']): Promise<number> {
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const visitor of visitors) if (await matches(visitor)) count++;
  }
  return count;
}
