import { startApp, type TestApp } from '../../harness';
import { heapOf } from '../load/heap';
import { load, type Subject } from '../load/load';
import { APP_KEY, newVisitors } from '../load/new-visitors';
import { PHONE } from '../load/phone';
import { plantPersonas } from '../load/plant-personas';
import type { Row } from '../row';
import { sized } from '../trial';
import { benchCold } from './cold';
import { keepOnePersona, plantProductVariants } from './content';
import { benchGraphql } from './graphql';

const ENV = { LOG_LEVEL: 'error', APP_KEYS: APP_KEY, TRUSTED_PROXIES: 'loopback' };
const PERSONAS = [1, 10, 50, 1000];
const VARIANTS = [0, 1, 10];
const TEN_PRODUCTS = '/api/products?sort=slug&pagination[pageSize]=10';
const WARM_UP = { amount: sized(300, 30) };
const MEASURED = { duration: sized(2, 1) };
const VISITORS = sized(60_000, 20_000);

/** One page that is asked of the application with its cache (fast path), and of the one that makes each answer. */
type Ask = (name: string, path: string) => Promise<void>;

/** How answers slow down as a site grows, how long they take when nothing is kept yet, and over GraphQL. No budgets here. */
export async function benchGrowth({ say }: { say: (text: string) => void }): Promise<Row[]> {
  return [...(await benchCurves({ say })), ...(await benchCold({ say })), ...(await benchGraphql({ say }))];
}

/** Personas, variants on a page, lists within lists. */
async function benchCurves({ say }: { say: (text: string) => void }): Promise<Row[]> {
  say('Growth: servers with and without the response cache …');
  const cached = await startApp({ env: { ...ENV, FAST_PATH: 'on' } });
  const uncached = await startApp({ env: { ...ENV, RESPONSE_CACHE: 'false' } });
  const apps = [cached, uncached];
  const rows: Row[] = [];
  const measure = async (name: string, subject: Subject): Promise<void> => {
    await load(subject, WARM_UP);
    const { requestsPerSecond, loopDelay } = await load(subject, MEASURED);
    const note = `loop late by ${loopDelay.toFixed(1)} ms (p99), heap ${await heapOf(subject.app)} MB`;
    const figures = { ours: requestsPerSecond, theirs: null, unit: 'req/s' as const, result: requestsPerSecond };
    rows.push({ group: 'Growth', name, ...figures, budget: null, note });
  };
  const ask: Ask = async (name, path) => {
    say(`Growth: ${name} …`);
    await measure(`${name}, each made`, { app: uncached, path, headers: PHONE });
    await measure(`${name}, fast path`, { app: cached, path, headers: PHONE });
  };

  try {
    await onEach(apps, keepOnePersona);
    for (const count of PERSONAS) {
      if (count > 1) await onEach(apps, (app) => plantPersonas(app, count));
      await ask(`${count} ${count === 1 ? 'persona' : 'personas'}`, '/api/home?populate=*');
    }
    for (const count of VARIANTS) {
      await onEach(apps, (app) => plantProductVariants(app, count));
      await ask(`${count} of 10 entries with a variant`, TEN_PRODUCTS);
    }
    await ask('lists within lists', '/api/articles?populate[products][populate]=category');
    const visitor = await newVisitors(VISITORS);
    await measure('every request a new visitor, fast path', { app: cached, path: '/api/home', headers: {}, visitor });
  } finally {
    await onEach(apps, (app) => app.stop());
  }
  return rows;
}

async function onEach(apps: readonly TestApp[], work: (app: TestApp) => Promise<void>): Promise<void> {
  for (const app of apps) await work(app);
}
