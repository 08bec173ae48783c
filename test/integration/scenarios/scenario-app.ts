import type { Test } from 'supertest';
import { startApp, type StartOptions, type TestApp } from '../../harness';
import { tracesIn } from './traces';

/** Where a visitor of a story calls from, unless the story says. Nobody knows its place: it is reserved for documentation. */
export const ADDRESS = '198.51.100.77';

const METHODS = ['get', 'head', 'post', 'put', 'delete'] as const;
const open = new Set<TestApp>();

/**
 * Starts the application for a scenario. When the story is told, its database file and its log are searched: no address of a
 * visitor and no value of a personal fact may be in them, or the scenario fails.
 */
export async function startScenario(options: StartOptions = {}): Promise<TestApp> {
  const inner = await startApp(options);
  const asked: Test[] = [];
  const request = Object.fromEntries(
    METHODS.map((method) => [
      method,
      (url: string) => {
        const test = inner.request[method](url).set('X-Forwarded-For', ADDRESS);
        asked.push(test);
        return test;
      },
    ])
  );
  const app: TestApp = {
    ...inner,
    request: request as unknown as TestApp['request'],
    async stop() {
      open.delete(app);
      const traces = await tracesIn(inner, asked);
      await inner.stop();
      if (traces.length > 0) throw new Error(`The scenario has left behind: ${traces.join('; ')}`);
    },
  };
  open.add(app);
  return app;
}

afterAll(() => {
  if (open.size > 0)
    throw new Error('A scenario ends with stop(): that is when it is searched for what it left behind.');
});
