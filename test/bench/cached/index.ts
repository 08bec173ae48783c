import assert from 'node:assert/strict';
import { startApp, type TestApp } from '../../harness';
import { assertPersonalized } from '../load/assert-answers';
import { heapOf } from '../load/heap';
import type { Subject } from '../load/load';
import { APP_KEY, newVisitors } from '../load/new-visitors';
import { PHONE, PHONE_PERSONA } from '../load/phone';
import { plantPersonas } from '../load/plant-personas';
import { compare, sideBySide } from '../load/side-by-side';
import { withdrawOwnRoutes } from '../load/withdraw-own-routes';
import type { Row } from '../row';
import { sized } from '../trial';

const PATH = '/api/home?populate=*';
const PERSONAS = 50;
const PREFLIGHT = { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'GET' };
/** More than one run of the bench can ask for: nobody comes twice. */
const VISITORS = sized(120_000, 20_000);
/**
 * As many as keep a server busy that answers thousands of times per second: with eight it waited for its client now and then, and what
 * was counted per second fell behind what the processor took.
 */
const CONNECTIONS = 24;
/** One pair of processes is all that is measured here, so the pair is measured for longer. */
const ROUNDS = sized(12, 2);
const ENV = { LOG_LEVEL: 'error', APP_KEYS: APP_KEY, TRUSTED_PROXIES: 'loopback' };

interface Servers {
  readonly plain: TestApp;
  readonly routeCache: TestApp;
  readonly fastPath: TestApp;
  /** The same with `strapi::cors` moved to the front, and nothing else before the fast path. */
  readonly early: TestApp;
  /** The same before everything else, `strapi::logger` among it. */
  readonly first: TestApp;
}

/**
 * What the response cache makes of a page with everything on it, against the same page of the same application without the
 * plugin: after authentication and rights (route cache), and before Strapi has looked at the request (fast path), with 50
 * personas decided for each request.
 */
export async function benchCached({ say }: { say: (text: string) => void }): Promise<Row[]> {
  say('HTTP, cached: servers without the plugin, with the route cache, with the fast path in three places …');
  const servers = await start();
  try {
    for (const app of [servers.routeCache, servers.fastPath, servers.early, servers.first]) {
      await plantPersonas(app, PERSONAS);
      await withdrawOwnRoutes(app);
      await assertPersonalized(app, servers.plain, PATH, PHONE);
    }
    return await measure(servers, say);
  } finally {
    for (const app of Object.values(servers)) await app.stop();
  }
}

async function start(): Promise<Servers> {
  const plain = await startApp({ env: { ...ENV, PERSONALIZATION: 'off' } });
  const routeCache = await startApp({ env: ENV });
  const placed = (place: string) => startApp({ env: { ...ENV, FAST_PATH: place } });
  return {
    plain,
    routeCache,
    fastPath: await placed('on'),
    early: await placed('early'),
    first: await placed('first'),
  };
}

async function measure(
  { plain, routeCache, fastPath, early, first }: Servers,
  say: (text: string) => void
): Promise<Row[]> {
  const page = (app: TestApp): Subject => ({ app, path: PATH, headers: PHONE });
  say('HTTP, cached: making the visitors …');
  const visitor = await newVisitors(VISITORS);
  const strangers: Subject = { app: fastPath, path: PATH, headers: {}, visitor };
  const health = (app: TestApp): Subject => ({ app, path: '/_health', headers: PHONE });
  // strapi::cors answers these itself, at the very place where the fast path begins: more than this nothing behind it can do.
  const preflight: Subject = { app: fastPath, path: PATH, headers: PREFLIGHT, method: 'OPTIONS' };
  for (const app of [fastPath, early, first]) await assertFast(app);

  const row = async (name: string, ours: Subject, theirs: Subject, atLeast?: number): Promise<Row> => {
    say(`HTTP, cached: ${name} …`);
    const result = compare(await sideBySide(busy(ours), busy(theirs), ROUNDS));
    const note = `by processor time ${result.cpuRatio.toPrecision(3)}x; loop late by ${result.loopDelay.toFixed(1)} ms (p99), heap ${await heapOf(ours.app)} MB`;
    const speeds = { ours: result.ours, theirs: result.theirs, unit: 'req/s' as const };
    return {
      group: 'HTTP, cached',
      name,
      ...speeds,
      result: result.ratio,
      budget: atLeast === undefined ? null : { atLeast },
      note,
    };
  };
  return [
    await row('route cache, populate=*', page(routeCache), page(plain), 3),
    await row(`fast path, ${PERSONAS} personas decided`, page(fastPath), page(plain), 20),
    // No budget: at this place even a preflight stays below it, see docs/decisions/0048.
    await row('fast path, against /_health', page(fastPath), health(fastPath)),
    await row('preflight answered by strapi::cors, against /_health', preflight, health(fastPath)),
    await row('fast path, every request a new visitor', strangers, page(plain), 10),
    await row('fast path after strapi::cors alone', page(early), page(plain), 20),
    await row('fast path after strapi::cors alone, against /_health', page(early), health(early), 2),
    await row('fast path before everything', page(first), page(plain), 20),
    await row('fast path before everything, against /_health', page(first), health(first), 2),
  ];
}

function busy(subject: Subject): Subject {
  return { ...subject, connections: CONNECTIONS };
}

/** Only the fast path asks the database nothing at all. The nodes' news is asked for every few seconds, so not twice in a row. */
async function assertFast(app: TestApp): Promise<void> {
  const ask = () => app.request.get(PATH).set(PHONE).expect(200);
  await ask();
  const [one, other] = [await app.queriesDuring(ask), await app.queriesDuring(ask)];
  assert.equal(Math.min(one.count, other.count), 0, `The fast path does not answer: ${one.sql.join('; ')}`);
  assert.equal(other.result.headers['x-persona'], PHONE_PERSONA);
}
