import { createHmac, randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { TestApp } from '../../harness';
import { median } from '../report/median';
import type { Row } from '../row';
import { sized } from '../trial';

const ROUNDS = sized(300, 10);
/** What the demo's home page has with everything on it. */
const BODY = randomBytes(15_000).toString('base64');

interface Measured {
  readonly app: TestApp;
  readonly redisUrl: string;
  /** A page that is made each time, and the same page where it is kept. */
  readonly made: string;
  readonly kept: string;
}

/**
 * What a cache that nodes share would be worth: how long an answer takes to be made, to be fetched from Redis and believed (whoever can
 * write there must not write pages), and to be given from memory. One after the other, nobody else asking.
 */
export async function benchSharedCache({ app, kept, made, redisUrl }: Measured): Promise<Row[]> {
  const redis = new Redis(redisUrl);
  const key = randomBytes(32);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64');
  try {
    await redis.set('shared', JSON.stringify({ body: BODY, tags: ['a', 'b'], signature: sign(BODY) }));
    const fetched = await times(async () => {
      const { body, signature } = JSON.parse((await redis.get('shared')) ?? '') as { body: string; signature: string };
      if (sign(body) !== signature) throw new Error('Somebody else has written it.');
    });
    const get = (path: string) => times(async () => void (await (await fetch(`${app.url}${path}`)).arrayBuffer()));
    const row = (name: string, value: number): Row => {
      return { group: 'Nodes', name, ours: value, theirs: null, unit: 'ms', result: value, budget: null };
    };
    return [
      row('an entry made', await get(made)),
      row('20 kB fetched from Redis and checked, beside it', fetched),
      row('an entry from memory', await get(kept)),
    ];
  } finally {
    redis.disconnect();
  }
}

async function times(work: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    await work();
    took.push(performance.now() - begin);
  }
  return median(took);
}
