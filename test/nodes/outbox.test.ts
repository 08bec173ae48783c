import path from 'node:path';
import { eventually } from '../harness/eventually';
import { type Receiver, SECRET, startReceiver } from '../integration/triggers/receiver';
import { openNodes, type Nodes } from './open-nodes';
import { startMariadb } from './servers/mariadb';
import { startPostgres, type DatabaseServer } from './servers/postgres';

const NODES = 3;
const VISITORS = 30;
const EXTENSION = path.join(__dirname, 'outbox-of.js');
const TRIGGER = 'plugin::personalization.trigger';

/** Several servers work off one table. Which of them is the quickest is chance, so all of them are kept busy. */
describe.each([
  ['PostgreSQL', startPostgres],
  ['MariaDB', startMariadb],
])('three nodes with one outbox on %s', (_, startServer) => {
  let server: DatabaseServer;
  let sales: Receiver;
  let nodes: Nodes;

  beforeAll(async () => {
    [server, sales] = await Promise.all([startServer(), startReceiver()]);
    const target = { url: sales.url, secret: SECRET, allowHttp: true, allowPrivateAddress: true };
    const triggers = { targets: { sales: target }, timeoutMs: 2000, retrySeconds: 1, pollSeconds: 1 };
    const config = { triggers, nodes: { pollSeconds: 1 }, rateLimit: { windowSeconds: 1, max: 1_000_000 } };
    nodes = await openNodes(NODES, { database: await server.create('outbox'), config, extension: EXTENSION });
    const { app } = nodes.shop;
    const own = { target: 'sales', facts: ['event.goal'], capTimes: null, capDays: null };
    await app
      .documents(TRIGGER)
      .create({ data: { ...own, key: 'goal', name: 'Goal', on: 'event', eventType: 'goal' } });
    await app.publicMay(['plugin::personalization.events.record']);
    // Until every node knows of the trigger.
    for (const at of nodes.apps.keys()) {
      await eventually(
        `a call by node ${at}`,
        () => reach(`ready-${at}-${Date.now()}`, at),
        () => told('ready', at) > 0
      );
    }
  });
  afterAll(async () => {
    await nodes?.stop();
    await Promise.all([sales?.close(), server?.remove()]);
  });

  const goalsOf = (prefix: string) =>
    sales.calls.map((call) => String(call.body.facts['event.goal'])).filter((goal) => goal.startsWith(prefix));
  const told = (word: string, at: number) => goalsOf(`${word}-${at}-`).length;
  const reach = (goal: string, at: number) =>
    nodes.apps[at]!.request.post('/api/personalization/events').send({
      events: [{ id: `reaches-${goal}`, type: 'goal', properties: { goal } }],
    });
  const outbox = (method: string, ...args: unknown[]) => nodes.shop.app.call('extension', 'outbox', method, ...args);
  const settled = () =>
    eventually(
      'an outbox in which nothing waits',
      () => outbox('find'),
      (state) => (state as { pending: number }).pending === 0
    );

  it('make one call per entry', async () => {
    const goals = Array.from({ length: VISITORS }, (_, at) => `once-${at}`);
    const answers = await Promise.all(goals.map((goal, at) => reach(goal, at % NODES)));
    expect(answers.map(({ status }) => status)).toEqual(goals.map(() => 200));
    await settled();
    expect(goalsOf('once-').sort()).toEqual([...goals].sort());
  });

  it('take over what a node had claimed when it died, under the same key', async () => {
    sales.holdAnswers();
    await reach('taken-over', 2);
    await eventually(
      'the first call',
      () => goalsOf('taken-over').length,
      (calls) => calls > 0
    );
    nodes.apps[2]!.signal('SIGKILL');
    sales.answerWith(204);
    await settled();
    const calls = sales.calls.filter(({ body }) => body.facts['event.goal'] === 'taken-over');
    expect(calls.length).toBeGreaterThan(1);
    expect(new Set(calls.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(calls.map(({ text }) => text)).size).toBe(1);
    await nodes.join(2);
  });
});
