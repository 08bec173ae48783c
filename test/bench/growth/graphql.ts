import assert from 'node:assert/strict';
import { startApp, type TestApp } from '../../harness';
import { heapOf } from '../load/heap';
import type { Subject } from '../load/load';
import { PHONE } from '../load/phone';
import { compare, sideBySide } from '../load/side-by-side';
import type { Row } from '../row';

const ENV = { LOG_LEVEL: 'error', GRAPHQL: 'on' };
const QUESTIONS = {
  'a page': '{ home { title lead } }',
  'a page with its lists': '{ home { title lead hero { url } featured { name badge category { name } } } }',
};

/** The same questions over GraphQL, which nothing keeps: with the plugin and without it. */
export async function benchGraphql({ say }: { say: (text: string) => void }): Promise<Row[]> {
  say('GraphQL: servers with and without the plugin …');
  const plain = await startApp({ env: { ...ENV, PERSONALIZATION: 'off' } });
  const app = await startApp({ env: ENV });
  const rows: Row[] = [];
  try {
    for (const [name, query] of Object.entries(QUESTIONS)) {
      assert.notEqual(
        await titleOf(app, query),
        await titleOf(plain, query),
        `${name}: the answer is not personalized`
      );
      const subject = (of: TestApp): Subject => {
        const headers = { ...PHONE, 'Content-Type': 'application/json' };
        return { app: of, path: '/graphql', headers, body: JSON.stringify({ query }) };
      };
      const { ours, theirs, ratio, cpuRatio, loopDelay } = compare(await sideBySide(subject(app), subject(plain)));
      const note = `by processor time ${cpuRatio.toFixed(2)}x; loop late by ${loopDelay.toFixed(1)} ms (p99), heap ${await heapOf(app)} MB`;
      rows.push({ group: 'GraphQL', name, ours, theirs, unit: 'req/s', result: ratio, budget: null, note });
    }
  } finally {
    await Promise.all([app.stop(), plain.stop()]);
  }
  return rows;
}

async function titleOf(app: TestApp, query: string): Promise<string> {
  const { body } = await app.request.post('/graphql').set(PHONE).send({ query });
  assert.ok(body.data?.home, JSON.stringify(body.errors));
  return body.data.home.title;
}
