import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp, type TestApp } from '../../harness';
import { eventually } from '../../harness/eventually';
import { startMailSink, type MailSink } from './mail-sink';

/** The recipe is taken out of the documentation and run as it stands; only where mail goes to is the test's. */
const TRIGGERS = readFileSync(path.join(__dirname, '../../../docs/reference/triggers.md'), 'utf8');
const RECIPE = /\n## Mail\n[^]*?```js\n([^]*?)```/.exec(TRIGGERS)?.[1];

const API = '/api/personalization';
const ADDRESS = 'wilhelmina@example.com';

describe('the recipe for mail in the documentation', () => {
  let folder: string;
  let sink: MailSink;
  let app: TestApp;

  beforeAll(async () => {
    sink = await startMailSink();
    folder = mkdtempSync(path.join(tmpdir(), 'mail-recipe-'));
    writeFileSync(path.join(folder, 'recipe.js'), RECIPE ?? '');
    const provider = { devHost: '127.0.0.1', devPort: sink.port };
    const extension = path.join(folder, 'extension.js');
    writeFileSync(
      extension,
      `module.exports = { ...require('./recipe'), register: ({ strapi }) =>
        strapi.config.set('plugin::email.providerOptions', ${JSON.stringify(provider)}) };`
    );
    app = await startApp({ extension, config: { triggers: { retrySeconds: 1, pollSeconds: 1 } } });
    const email = { key: 'email', type: 'string', writableBy: 'visitor', isPersonal: true };
    await app.documents('plugin::personalization.fact').create({ data: email });
    const told = { isEmitted: true, facts: ['form.email'], persona: 'dog-owner', target: null };
    for (const key of ['wants-an-offer', 'another']) {
      const data = { key, name: key, on: 'persona.enter', ...told };
      await app.documents('plugin::personalization.trigger').create({ data });
    }
  });
  afterAll(async () => {
    await app?.stop();
    await sink?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = async (facts: object, token?: string) => {
    const call = app.request.post(`${API}/facts`).set(token ? { 'X-Visitor-Token': token } : {});
    return (await call.send({ facts }).expect(200)).body.data.token as string;
  };
  const settled = () =>
    eventually(
      'an outbox in which nothing waits',
      () => app.call('sql', "select id from pz_outbox where state <> 'delivered'") as Promise<object[]>,
      ({ length }) => length === 0
    );

  it('sends one mail to whom it may concern, with the id of the call, and keeps to the limit', async () => {
    let token = await tell({ pet: 'dog', email: ADDRESS });
    token = await tell({ pet: 'cat' }, token);
    await tell({ pet: 'dog' }, token);
    await settled();
    const [mail, ...others] = sink.mails;
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([ADDRESS]);
    expect(mail?.message).toMatch(/^Subject: Your offer$/m);
    const [{ key }] = (await app.call('sql', 'select "key" from pz_outbox where "trigger" = \'wants-an-offer\'')) as [
      { key: string },
    ];
    const [, id] = /^X-Entity-Ref-ID: ([\w-]{32})$/m.exec(mail?.message ?? '') ?? [];
    expect(key).toBe(`hub-${id}`);
  });

  it('sends nothing to who has told no address', async () => {
    const before = sink.mails.length;
    await tell({ pet: 'dog' });
    await settled();
    expect(sink.mails).toHaveLength(before);
  });

  it('costs the visitor nothing where the mail server refuses, and leaves no address in database or log', async () => {
    sink.refuse();
    await tell({ pet: 'dog', email: ADDRESS });
    await settled();
    await eventually(
      'a line of the log',
      async () => app.logs().filter((line) => line.includes('personalization.persona.enter')),
      ({ length }) => length > 0
    );
    expect(app.logs().join('\n')).not.toContain(ADDRESS);
    expect(JSON.stringify(await app.call('sql', 'select * from pz_outbox'))).not.toContain(ADDRESS);
  });
});
