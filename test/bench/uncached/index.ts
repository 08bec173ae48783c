import { startApp, type TestApp } from '../../harness';
import type { Row } from '../row';
import { assertNotPersonalized, assertPersonalized } from '../load/assert-answers';
import type { Subject } from '../load/load';
import { PHONE } from '../load/phone';
import { compare, type Round } from '../load/side-by-side';
import { inTurns } from '../load/turns';
import { heapOf } from '../load/heap';
import { withdrawOwnRoutes } from '../load/withdraw-own-routes';
import { sized } from '../trial';

/** One process of a program is faster than the next of the same one, by up to a fifth: several are asked. */
const PAIRS = sized(5, 1);
/** A budget of two per cent takes more of them than one of ten, and asks each for longer. */
const MORE_PAIRS = sized(9, 1);
const TURNS = sized(120, 4);
const MORE_TURNS = sized(240, 4);

const PAGE = '/api/home?populate=*';
const COMPARED = [
  {
    name: 'personalized entry',
    path: '/api/home',
    atLeast: 0.9,
    pairs: PAIRS,
    turns: TURNS,
    assert: assertPersonalized,
  },
  {
    name: 'personalized page, populate=*',
    path: PAGE,
    atLeast: 0.9,
    pairs: PAIRS,
    turns: TURNS,
    assert: assertPersonalized,
  },
  {
    name: 'type that did not opt in',
    path: '/api/categories',
    atLeast: 0.98,
    pairs: MORE_PAIRS,
    turns: MORE_TURNS,
    assert: assertNotPersonalized,
  },
] as const;

/**
 * What personalization costs over HTTP with nothing cached: the demo against the same demo without the plugin, each on its
 * own copy of one database. Answers are compared before anything is timed, so that nothing wins by not doing its work.
 */
export async function benchUncached({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const rounds = new Map<string, Round[]>(COMPARED.map(({ name }) => [name, []]));
  let heap = 0;
  for (let pair = 1; pair <= MORE_PAIRS; pair++) {
    say(`HTTP: servers with and without the plugin, pair ${pair} of ${MORE_PAIRS} …`);
    await withPair(async (personalized, plain) => {
      for (const { name, path, pairs, turns, assert } of COMPARED) {
        if (pair > pairs) continue;
        await assert(personalized, plain, path, PHONE);
        const subject = (app: TestApp): Subject => ({ app, path, headers: PHONE });
        rounds.get(name)?.push(...(await inTurns(subject(personalized), subject(plain), turns)));
      }
      heap = await heapOf(personalized);
    });
  }
  return COMPARED.map(({ name, atLeast }) => {
    const { ours, theirs, ratio, cpuRatio, loopDelay } = compare(rounds.get(name) ?? []);
    const note = `by processor time ${cpuRatio.toFixed(2)}x; loop late by ${loopDelay.toFixed(1)} ms (p99), heap ${heap} MB`;
    return { group: 'HTTP, uncached', name, ours, theirs, unit: 'req/s', result: ratio, budget: { atLeast }, note };
  });
}

async function withPair(measure: (personalized: TestApp, plain: TestApp) => Promise<void>): Promise<void> {
  const env = { LOG_LEVEL: 'error', RESPONSE_CACHE: 'false' };
  const personalized = await startApp({ env });
  try {
    await withdrawOwnRoutes(personalized);
    const plain = await startApp({ env: { ...env, PERSONALIZATION: 'off' } });
    try {
      await measure(personalized, plain);
    } finally {
      await plain.stop();
    }
  } finally {
    await personalized.stop();
  }
}
