import { startApp, type TestApp } from '../../harness';
import { SETTINGS } from '../scenarios/visitors';
import { createDice } from './dice';
import { PAGES, readCached, readFresh, visitorsOf, type Visitor } from './reads';
import { createContentWrites, createRightsWrites } from './writes';

/** So long by default that the suite stays short; ORACLE_SECONDS=300 is the long run. */
const SECONDS = Number(process.env.ORACLE_SECONDS ?? 15);
const SEED = Number(process.env.ORACLE_SEED ?? 1);
const READS_DURING_A_WRITE = 6;
const READS_AFTER_IT = 4;
const REMEMBERED = 12;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ...SETTINGS, FAST_PATH: 'on', LOG_LEVEL: 'error' } });
});

describe('the cache, beside the same application without it', () => {
  it(
    'answers every visitor alike, whatever is written meanwhile',
    async () => {
      const dice = createDice(SEED);
      const visitors = await visitorsOf(app);
      const writes = [...createContentWrites(app, dice), ...createRightsWrites(app, dice)];
      const story: string[] = [];
      const end = Date.now() + SECONDS * 1000;
      let compared = 0;

      while (Date.now() < end) {
        const during = dice.some(PAGES, READS_DURING_A_WRITE).map((page) => readCached(app, page, dice.one(visitors)));
        story.push(await dice.one(writes)());
        await Promise.all(during);
        for (let read = 0; read < READS_AFTER_IT; read += 1) {
          await compare(dice.one(PAGES), dice.one(visitors), story);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(SECONDS);
    },
    (SECONDS + 60) * 1000
  );
});

/** Twice, since the first read may be the one that makes the answer. */
async function compare(page: string, visitor: Visitor, story: readonly string[]): Promise<void> {
  const first = await readCached(app, page, visitor);
  const second = await readCached(app, page, visitor);
  const fresh = await readFresh(app, page, visitor);
  for (const cached of [first, second]) {
    try {
      expect(cached).toEqual(fresh);
    } catch (error) {
      const last = story.slice(-REMEMBERED).join('\n  ');
      throw new Error(`seed ${SEED}, write ${story.length}: ${visitor.name} at ${page}, after\n  ${last}`, {
        cause: error,
      });
    }
  }
}
