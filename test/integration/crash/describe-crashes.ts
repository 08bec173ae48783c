import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from '../../harness';
import { eventually } from '../../harness/eventually';
import type { ForkedServer } from '../../harness/fork-server';
import { type Receiver, SECRET, startReceiver } from '../triggers/receiver';
import { createCrashingApp } from './crashing-app';
import { seededRandom } from './random';
import { BusyVisitor, RestlessVisitor, Warehouse } from './writers';

const SEED = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Milliseconds of writing after which it is killed: from before the first write was taken to when many have been. */
const LONGEST = 1000;

const TRIGGER = 'plugin::personalization.trigger';
const FACT = 'plugin::personalization.fact';
const OUTBOX = 'plugin::personalization.outbox-entry';
const CUSTOMERS = Array.from({ length: 20 }, (_, at) => `C-${at}`);

interface Crashes {
  /** Without it: a file, as SQLite has it. */
  readonly openDatabase?: () => Promise<TestDatabase>;
  /** How often the server is killed. The promise is made for 30 (`CRASH_KILLS=30`); the default keeps a test run short. */
  readonly kills: number;
}

/** What must hold on whatever database: `kill -9` at moments of chance, while visitors and a warehouse write. */
export function describeCrashes(database: string, { openDatabase, kills }: Crashes): void {
  const times = Number(process.env.CRASH_KILLS ?? kills);

  describe(`a server on ${database} that is killed ${times} times while it writes (CRASH_SEED=${SEED})`, () => {
    const random = seededRandom(SEED);
    const restless = ['Anna', 'Ben', 'Chika'].map((name) => new RestlessVisitor(name));
    const busy = ['Daisuke', 'Eva'].map((name) => new BusyVisitor(name));
    let warehouse: Warehouse;
    let sales: Receiver;
    let app: ReturnType<typeof createCrashingApp>;

    beforeAll(async () => {
      sales = await startReceiver();
      const serverDatabase = await openDatabase?.();
      const target = { url: sales.url, secret: SECRET, allowHttp: true, allowPrivateAddress: true };
      const triggers = { targets: { sales: target }, timeoutMs: 1000, retrySeconds: 1, pollSeconds: 1 };
      const config = { triggers, rateLimit: { windowSeconds: 1, max: 1_000_000 } };
      app = createCrashingApp({ config, database: serverDatabase });
      const { ask, url } = await app.start();
      const plant = (uid: string, data: object) => ask('documents', uid, 'create', { data });
      const own = { target: 'sales', facts: ['form.firstName', 'event.goal'], capTimes: null, capDays: null };
      for (const on of ['persona.enter', 'persona.leave']) {
        const key = on.replace('.', '-');
        await plant(TRIGGER, { ...own, key, name: key, on, persona: 'dog-owner' });
      }
      await plant(TRIGGER, { ...own, key: 'goal', name: 'goal', on: 'event', eventType: 'goal' });
      for (const key of ['left', 'right']) await plant(FACT, { key, type: 'number', writableBy: 'server' });
      const scopes = ['write', 'show'].map((action) => `plugin::personalization.profiles.${action}`);
      const token = (await ask('createApiToken', 'custom', scopes)) as string;
      warehouse = new Warehouse(CUSTOMERS, { authorization: `Bearer ${token}` });
      for (const visitor of [...restless, ...busy]) await visitor.introduce(url);
      await warehouse.write(url);
      await app.crash();
    });
    afterAll(async () => {
      await app?.end();
      await sales?.close();
    });

    const writers = () => [...restless, ...busy, warehouse];

    /** Both facts of a customer are of one call, and of none before the last that was acknowledged. */
    async function expectWholeProfiles(url: string): Promise<void> {
      const { acknowledged } = warehouse;
      for (const customer of CUSTOMERS) {
        const { left, right } = await warehouse.show(url, customer);
        expect({ customer, left }).toEqual({ customer, left: right });
        expect([acknowledged, acknowledged + 1]).toContain(left);
      }
    }

    const notDelivered = ({ ask }: ForkedServer) =>
      ask('documents', OUTBOX, 'count', { filters: { state: { $ne: 'delivered' } } }) as Promise<number>;

    it(
      'leaves no half-written profile, loses no acknowledged trigger, and repeats none under another key',
      async () => {
        for (let kill = 0; kill < times; kill++) {
          const { url } = await app.start();
          await expectWholeProfiles(url);
          const writing = Promise.all(writers().map((writer) => writer.writeOn(url)));
          await wait(random() * LONGEST);
          await app.crash();
          await writing;
        }

        const server = await app.start();
        await expectWholeProfiles(server.url);
        // What was under way when it was killed may have been written down, but nobody knows: it is sent once more.
        for (const writer of writers()) expect(await writer.write(server.url)).toBe(true);
        await eventually(
          'an outbox in which all is delivered',
          () => notDelivered(server),
          (count) => count === 0
        );

        const bodies = new Map<string, Set<string>>();
        const idsOf = new Map<string, Set<string>>();
        for (const { headers, text, body } of sales.calls) {
          const id = String(headers['idempotency-key']);
          bodies.set(id, (bodies.get(id) ?? new Set()).add(text));
          const what = String(body.facts['event.goal'] ?? body.facts['form.firstName']);
          idsOf.set(what, (idsOf.get(what) ?? new Set()).add(id));
        }
        const acknowledged = writers().map((writer) => writer.acknowledged);
        console.info(
          `${database}, ${times} kills (CRASH_SEED=${SEED}), ${acknowledged.join(' + ')} writes acknowledged; ${bodies.size} calls, ` +
            `${sales.calls.length - bodies.size} of them made again under the same key`
        );
        const counted = Object.fromEntries([...idsOf].map(([what, ids]) => [what, ids.size]));
        expect(counted).toEqual({
          ...Object.fromEntries(restless.map((visitor) => [visitor.name, visitor.acknowledged])),
          ...Object.fromEntries(
            busy.flatMap((visitor) => Array.from({ length: visitor.acknowledged }, (_, at) => [visitor.goal(at), 1]))
          ),
        });
        expect([...bodies].filter(([, texts]) => texts.size > 1)).toEqual([]);
      },
      60_000 + times * 30_000
    );
  });
}
