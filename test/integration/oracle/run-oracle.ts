import type { TestApp } from '../../harness';
import { createDice } from './dice';
import { PAGES, readCached, readFresh, visitorsOf, type Visitor } from './reads';
import { createContentWrites, createRightsWrites } from './writes';

/** So long by default that the suite stays short; ORACLE_SECONDS=300 is the long run. */
export const SECONDS = Number(process.env.ORACLE_SECONDS ?? 15);
const SEED = Number(process.env.ORACLE_SEED ?? 1);
const READS_DURING_A_WRITE = 6;
const READS_AFTER_IT = 4;
const REMEMBERED = 12;

/** What a test that runs the oracle may take: the last write and its reads come after the end. */
export const ORACLE_TIMEOUT_MS = (2 * SECONDS + 120) * 1000;

export interface OracleOptions {
  /** Processes that serve the same content. Each write is done on one of them, and each read asks one of them. */
  readonly apps: readonly TestApp[];
  /** Milliseconds after which a write must show everywhere. Default: at once. */
  readonly boundMs?: number;
}

/**
 * Lets chance write and read for a while, and compares what comes from the cache with what the process that wrote makes anew.
 * Answers how many answers were compared.
 */
export async function runOracle({ apps, boundMs = 0 }: OracleOptions): Promise<number> {
  const dice = createDice(SEED);
  const [first] = apps;
  if (!first) throw new Error('There is nobody to ask.');
  const visitors = await visitorsOf(first);
  const writers = apps.map((app) => ({
    app,
    writes: [...createContentWrites(app, dice), ...createRightsWrites(app, dice)],
  }));
  const story: string[] = [];
  const end = Date.now() + SECONDS * 1000;
  let compared = 0;

  while (Date.now() < end) {
    const { app, writes } = dice.one(writers);
    const during = dice
      .some(PAGES, READS_DURING_A_WRITE)
      .map((page) => readCached(dice.one(apps), page, dice.one(visitors)));
    story.push(await dice.one(writes)());
    await Promise.all(during);
    if (boundMs > 0) await new Promise((later) => setTimeout(later, boundMs));
    for (let read = 0; read < READS_AFTER_IT; read += 1) {
      await compare(dice.one(PAGES), dice.one(visitors), { asked: dice.one(apps), wrote: app, story });
      compared += 1;
    }
  }
  return compared;
}

interface Comparison {
  readonly asked: TestApp;
  readonly wrote: TestApp;
  readonly story: readonly string[];
}

/** Twice, since the first read may be the one that makes the answer. */
async function compare(page: string, visitor: Visitor, { asked, story, wrote }: Comparison): Promise<void> {
  const first = await readCached(asked, page, visitor);
  const second = await readCached(asked, page, visitor);
  const fresh = await readFresh(wrote, page, visitor);
  for (const [which, cached] of Object.entries({ first, second })) {
    try {
      expect(cached).toEqual(fresh);
    } catch (error) {
      const last = story.slice(-REMEMBERED).join('\n  ');
      // Whether it stays wrong tells an answer that was kept from one that came too late.
      const third = await readCached(asked, page, visitor);
      const later = JSON.stringify(third) === JSON.stringify(cached) ? 'still the same' : 'another one now';
      const what = `${visitor.name} at ${page}, ${which} of two reads, ${later}`;
      throw new Error(`seed ${SEED}, write ${story.length}: ${what}, after\n  ${last}`, { cause: error });
    }
  }
}
