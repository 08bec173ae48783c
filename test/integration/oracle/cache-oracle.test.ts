import { startApp, type TestApp } from '../../harness';
import { SETTINGS } from '../scenarios/visitors';
import { ORACLE_TIMEOUT_MS, runOracle, SECONDS } from './run-oracle';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ...SETTINGS, FAST_PATH: 'on', LOG_LEVEL: 'error' } });
});

describe('the cache, beside the same application without it', () => {
  it(
    'answers every visitor alike, whatever is written meanwhile',
    async () => {
      expect(await runOracle({ apps: [app] })).toBeGreaterThan(SECONDS);
    },
    ORACLE_TIMEOUT_MS
  );
});
