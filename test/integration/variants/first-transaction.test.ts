import path from 'node:path';
import { startApp, type TestApp } from '../../harness';

const extension = path.join(__dirname, 'first-transaction-extension.js');

let app: TestApp;
beforeAll(async () => (app = await startApp({ extension })));
afterAll(() => app.stop());

it('asks the database nothing beside the first transaction of Strapi: docs/decisions/0055', async () => {
  const asked = (await app.call('extension', 'asked')) as string[];
  const hasEnded = asked.findIndex((bindings) => bindings.includes('strapi_content_types_schema'));
  const ours = asked.findIndex((bindings) => bindings.includes('plugin_personalization'));
  expect(hasEnded).toBeGreaterThanOrEqual(0);
  expect(ours).toBeGreaterThan(hasEnded);
});
