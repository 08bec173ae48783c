import { startApp, type TestApp } from '../../harness';
import { load } from '../load/load';
import { PHONE } from '../load/phone';
import { median } from '../report/median';
import type { Row } from '../row';
import { sized } from '../trial';
import { benchCrowd } from './crowd';

const PAIRS = sized(5, 1);
const MIB = 2 ** 20;
const ENV = { LOG_LEVEL: 'error' };
/** Place data is the operator's choice and its size is not ours. */
const CONFIG = { geo: { geoipLite: false }, responseCache: { enabled: false } };

/** What the plugin takes whether or not anybody asks: memory and time to start, beside the application without it. */
export async function benchFootprint({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const rounds: { readonly ours: Footprint; readonly theirs: Footprint }[] = [];
  for (let pair = 1; pair <= PAIRS; pair++) {
    say(`Footprint: starting with and without the plugin, pair ${pair} of ${PAIRS} …`);
    const ours = await footprint(() => startApp({ env: ENV, config: CONFIG }));
    const theirs = await footprint(() => startApp({ env: { ...ENV, PERSONALIZATION: 'off' } }));
    rounds.push({ ours, theirs });
  }
  return [
    difference('memory in use after 500 requests', 'MB', 30, rounds, ({ bytes }) => bytes / MIB),
    difference('time to start', 'ms', 300, rounds, ({ startMs }) => startMs),
    ...(await benchCrowd({ say })),
  ];
}

interface Footprint {
  readonly bytes: number;
  readonly startMs: number;
}

async function footprint(start: () => Promise<TestApp>): Promise<Footprint> {
  const begin = performance.now();
  const app = await start();
  const startMs = performance.now() - begin;
  try {
    await load({ app, path: '/api/home?populate=*', headers: PHONE }, { amount: 500 });
    return { bytes: (await app.call('memoryInUse')) as number, startMs };
  } finally {
    await app.stop();
  }
}

function difference(
  name: string,
  unit: Row['unit'],
  atMost: number,
  rounds: readonly { readonly ours: Footprint; readonly theirs: Footprint }[],
  of: (footprint: Footprint) => number
): Row {
  const ours = median(rounds.map((round) => of(round.ours)));
  const theirs = median(rounds.map((round) => of(round.theirs)));
  const result = median(rounds.map((round) => of(round.ours) - of(round.theirs)));
  return { group: 'Footprint', name, ours, theirs, unit, result, isDifference: true, budget: { atMost } };
}
