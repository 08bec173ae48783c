import assert from 'node:assert/strict';
import { startApp, type TestApp } from '../../harness';
import { assertPersonalized } from '../load/assert-answers';
import { PHONE } from '../load/phone';
import { median } from '../report/median';
import type { Row } from '../row';
import { sized } from '../trial';

const ENV = { LOG_LEVEL: 'error' };
const PATH = '/api/home?populate=*';
const STARTS = sized(3, 1);
const ANSWERS = sized(30, 3);

interface Times {
  readonly first: number;
  readonly cold: number;
  readonly warm: number;
}

/** How long one visitor waits while nobody else asks: for the first answer of all, for one that must be made, for one that is kept. */
export async function benchCold({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const rounds: { readonly ours: Times; readonly theirs: Times }[] = [];
  for (let round = 1; round <= STARTS; round += 1) {
    say(`Cold and warm: servers with and without the plugin, ${round} of ${STARTS} …`);
    const plain = await startApp({ env: { ...ENV, PERSONALIZATION: 'off' } });
    const app = await startApp({ env: { ...ENV, FAST_PATH: 'on' } });
    try {
      const [theirs, ours] = [await times(plain), await times(app)];
      await assertPersonalized(app, plain, PATH, PHONE);
      rounds.push({ ours, theirs });
    } finally {
      await Promise.all([app.stop(), plain.stop()]);
    }
  }
  const row = (name: string, of: (times: Times) => number): Row => {
    const [ours, theirs] = [median(rounds.map((each) => of(each.ours))), median(rounds.map((each) => of(each.theirs)))];
    return { group: 'Cold and warm', name, ours, theirs, unit: 'ms', result: ours / theirs, budget: null };
  };
  return [
    row('first answer after a start', ({ first }) => first),
    row('answer after everything was dropped', ({ cold }) => cold),
    row('answer that is kept', ({ warm }) => warm),
  ];
}

async function times(app: TestApp): Promise<Times> {
  const first = await time(app);
  for (let warmUp = 0; warmUp < ANSWERS; warmUp += 1) await time(app);
  const cold: number[] = [];
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    // A right that changes drops all that is kept.
    const change = answer % 2 === 0 ? app.publicMayNot : app.publicMay;
    await change(['api::category.category.findOne']);
    cold.push(await time(app));
  }
  const warm: number[] = [];
  for (let answer = 0; answer < ANSWERS; answer += 1) warm.push(await time(app));
  return { first, cold: median(cold), warm: median(warm) };
}

async function time(app: TestApp): Promise<number> {
  const begin = performance.now();
  const answer = await fetch(`${app.url}${PATH}`, { headers: PHONE });
  await answer.arrayBuffer();
  const milliseconds = performance.now() - begin;
  assert.equal(answer.status, 200);
  return milliseconds;
}
