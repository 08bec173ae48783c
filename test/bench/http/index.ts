import { startApp } from '../../harness';
import type { Row } from '../row';
import { assertNotPersonalized, assertPersonalized } from './assert-answers';
import { sideBySide } from './side-by-side';

/** A visitor of the demo for whose device the home page has a variant. */
const PHONE = {
  'User-Agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1',
};

const COMPARED = [
  { name: 'personalized entry', path: '/api/home', atLeast: 0.9, assert: assertPersonalized },
  { name: 'personalized page, populate=*', path: '/api/home?populate=*', atLeast: 0.9, assert: assertPersonalized },
  { name: 'type that did not opt in', path: '/api/categories', atLeast: 0.98, assert: assertNotPersonalized },
] as const;

/**
 * What personalization costs over HTTP with nothing cached: the demo against the same demo without the plugin, each on its own
 * copy of one database. Answers are compared before anything is timed, so that nothing wins by not doing its work.
 */
export async function benchHttp({ say }: { say: (text: string) => void }): Promise<Row[]> {
  const env = { LOG_LEVEL: 'error' };
  const personalized = await startApp({ env });
  const plain = await startApp({ env: { ...env, PERSONALIZATION: 'off' } });
  try {
    const rows: Row[] = [];
    for (const { name, path, atLeast, assert } of COMPARED) {
      say(`HTTP: ${name} …`);
      await assert(personalized, plain, path, PHONE);
      const { ours, theirs, ratio, cpuRatio } = await sideBySide(
        { app: personalized, path, headers: PHONE },
        { app: plain, path, headers: PHONE }
      );
      const note = `by processor time ${cpuRatio.toFixed(2)}x`;
      rows.push({
        group: 'HTTP, uncached',
        name,
        ours,
        theirs,
        unit: 'req/s',
        result: ratio,
        budget: { atLeast },
        note,
      });
    }
    return rows;
  } finally {
    await Promise.all([personalized.stop(), plain.stop()]);
  }
}
