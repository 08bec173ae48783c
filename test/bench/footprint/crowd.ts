import path from 'node:path';
import { startApp } from '../../harness';
import { APP_KEY, newVisitors } from '../load/new-visitors';
import type { Row } from '../row';
import { sized } from '../trial';

const VISITORS = sized(1_000_000, 4_000);
const CHUNK = sized(50_000, 1_000);
/** One in ten has a token: making them takes longer than all the rest. */
const WITH_TOKEN = CHUNK / 10;
const MIB = 2 ** 20;
const ENV = { LOG_LEVEL: 'error', APP_KEYS: APP_KEY, TRUSTED_PROXIES: 'loopback' };

/** What a crowd leaves behind: everything that is remembered of addresses, devices and tokens has a bound. */
export async function benchCrowd({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const extension = path.resolve('test/bench/footprint/crowd-extension.js');
  const app = await startApp({ env: ENV, config: { geo: { geoipLite: false } }, extension });
  try {
    const visitor = await newVisitors((VISITORS / CHUNK) * WITH_TOKEN);
    const held: number[] = [];
    for (let from = 0; from < VISITORS; from += CHUNK) {
      if (from % (10 * CHUNK) === 0) say(`Footprint: ${from.toLocaleString('en')} visitors have come …`);
      const cookies = Array.from({ length: WITH_TOKEN }, () => visitor().Cookie);
      await app.call('extension', 'receive', { from, count: CHUNK, cookies });
      if (from === 0 || from + CHUNK >= VISITORS) held.push((await app.call('memoryInUse')) as number);
    }
    const [theirs = 0, ours = 0] = held.map((bytes) => bytes / MIB);
    const name = `memory after ${VISITORS.toLocaleString('en')} distinct visitors, against ${CHUNK.toLocaleString('en')}`;
    const result = ours - theirs;
    return [{ group: 'Footprint', name, ours, theirs, unit: 'MB', result, isDifference: true, budget: { atMost: 10 } }];
  } finally {
    await app.stop();
  }
}
