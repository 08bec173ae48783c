import { startApp, type TestApp } from '../../harness';
import { createDice } from '../../integration/oracle/dice';
import { createContentWrites } from '../../integration/oracle/writes';
import { load } from '../load/load';
import { APP_KEY, newVisitors } from '../load/new-visitors';
import { median } from '../report/median';
import { judge, type Moment } from './judge';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 600);
/** Seconds of one round: short runs have short ones, so that they have enough to be judged. */
const ROUND = { duration: Math.min(5, Math.max(1, Math.floor(SECONDS / 12))) };
/** Visitors per round, more than can be answered in it; each round has others. */
const VISITORS = 8000 * ROUND.duration;
const PAGES = ['/api/home?populate=*', '/api/products?populate=*&sort=slug', '/api/articles?sort=slug'];

/**
 * Visitors of whom no two are alike, and an editor who never stops, for ten minutes. Memory and whatever is held open must be
 * at the end what they were when everything had been used once.
 */
async function soak(): Promise<void> {
  const env = { LOG_LEVEL: 'error', APP_KEYS: APP_KEY, TRUSTED_PROXIES: 'loopback', FAST_PATH: 'on' };
  const app = await startApp({ env });
  const writes = createContentWrites(app, createDice(1));
  const dice = createDice(2);
  const moments: Moment[] = [];
  const begin = Date.now();
  try {
    for (let round = 0; Date.now() - begin < SECONDS * 1000; round += 1) {
      const editing = edit(() => dice.one(writes)());
      const path = PAGES[round % PAGES.length]!;
      const { requestsPerSecond } = await load({ app, path, headers: {}, visitor: await newVisitors(VISITORS) }, ROUND);
      await editing.stop();
      const moment = { ...(await momentOf(app)), seconds: Math.round((Date.now() - begin) / 1000), requestsPerSecond };
      moments.push(moment);
      console.log(line(moment));
    }
  } finally {
    await app.stop();
  }
  const problems = judge(moments, median);
  console.log(problems.length === 0 ? '✓ Nothing grew.' : problems.map((problem) => `✗ ${problem}`).join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** Writes without a pause until it is told to stop. */
function edit(write: () => Promise<string>) {
  let isOver = false;
  const running = (async () => {
    while (!isOver) await write();
  })();
  return {
    async stop() {
      isOver = true;
      await running;
    },
  };
}

async function momentOf(app: TestApp): Promise<Pick<Moment, 'megabytes' | 'listeners' | 'resources'>> {
  const { listeners, resources } = (await app.call('held')) as { listeners: number; resources: number };
  return { megabytes: ((await app.call('memoryInUse')) as number) / 2 ** 20, listeners, resources };
}

const line = ({ seconds, megabytes, listeners, resources, requestsPerSecond }: Moment): string =>
  `${String(seconds).padStart(5)} s  ${megabytes.toFixed(1)} MB in use  ${listeners} listeners  ${resources} resources  ${Math.round(requestsPerSecond)} req/s`;

soak().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
