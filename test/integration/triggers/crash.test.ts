import { createCrashingApp } from './crashing-app';
import { type Receiver, SECRET, startReceiver } from './receiver';

/** How often the server is killed. The promise was made for 30; the default keeps a test run short. */
const MOMENTS = Number(process.env.CRASH_MOMENTS ?? 3);
const VISITORS = 4;

/** Milliseconds of writing after which it is killed, at the most. */
const LONGEST = 400;

const TRIGGER = 'plugin::personalization.trigger';

/** A visitor who changes their mind all the time, and sends again what nobody has acknowledged, as a good client does. */
class RestlessVisitor {
  token = '';
  /** Changes that were acknowledged; each of them sets off one trigger. */
  acknowledged = 0;

  async change(url: string, facts: object): Promise<boolean> {
    const headers = { 'content-type': 'application/json', ...(this.token && { 'x-visitor-token': this.token }) };
    try {
      const body = JSON.stringify({ facts });
      const answer = await fetch(`${url}/api/personalization/facts`, { method: 'POST', headers, body });
      if (answer.status !== 200) return false;
      this.token = ((await answer.json()) as { data: { token: string } }).data.token;
      return true;
    } catch {
      return false;
    }
  }

  async changePet(url: string): Promise<boolean> {
    const isAcknowledged = await this.change(url, { pet: this.acknowledged % 2 === 0 ? 'dog' : 'cat' });
    if (isAcknowledged) this.acknowledged += 1;
    return isAcknowledged;
  }

  async changePetUntilItIsGone(url: string): Promise<void> {
    while (await this.changePet(url));
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe(`a server that is killed at ${MOMENTS} random moments`, () => {
  let sales: Receiver;
  let app: ReturnType<typeof createCrashingApp>;
  const visitors = Array.from({ length: VISITORS }, () => new RestlessVisitor());

  beforeAll(async () => {
    sales = await startReceiver();
    const target = { url: sales.url, secret: SECRET, allowHttp: true, allowPrivateAddress: true };
    const triggers = { targets: { sales: target }, timeoutMs: 1000, retrySeconds: 1, pollSeconds: 1 };
    app = createCrashingApp({ triggers, rateLimit: { windowSeconds: 1, max: 1_000_000 } });
    const { ask, url } = await app.start();
    for (const on of ['persona.enter', 'persona.leave']) {
      const key = on.replace('.', '-');
      const data = { key, name: key, on, persona: 'dog-owner', target: 'sales', capTimes: null, capDays: null };
      await ask('documents', TRIGGER, 'create', { data });
    }
    for (const visitor of visitors) await visitor.change(url, { recommend: 1 });
    await app.crash();
  });
  afterAll(async () => {
    await app?.end();
    await sales?.close();
  });

  it(
    'loses no trigger that it has acknowledged, and repeats none under another key',
    async () => {
      for (let moment = 0; moment < MOMENTS; moment++) {
        const { url } = await app.start();
        const writing = visitors.map((visitor) => visitor.changePetUntilItIsGone(url));
        await wait(Math.random() * LONGEST);
        await app.crash();
        await Promise.all(writing);
      }

      const { url, ask } = await app.start();
      // What was under way when it was killed may have been written down, but nobody knows: it is sent once more.
      for (const visitor of visitors) expect(await visitor.changePet(url)).toBe(true);
      const pending = () => ask('sql', "select count(*) as count from pz_outbox where state = 'pending'");
      while (((await pending()) as [{ count: number }])[0].count > 0) await wait(100);

      const texts = new Map<string, Set<string>>();
      const idsOf = new Map<string, Set<string>>();
      for (const { headers, text, body } of sales.calls) {
        const id = String(headers['idempotency-key']);
        texts.set(id, (texts.get(id) ?? new Set()).add(text));
        const visitor = String(body.visitor);
        idsOf.set(visitor, (idsOf.get(visitor) ?? new Set()).add(id));
      }
      const told = [...idsOf.values()].map(({ size }) => size).sort();
      const acknowledged = visitors.map((visitor) => visitor.acknowledged).sort();
      const repeated = sales.calls.length - texts.size;
      console.info(
        `${MOMENTS} crashes, ${acknowledged.reduce((sum, count) => sum + count)} acknowledged, ` +
          `${texts.size} told, ${repeated} told again under the same key`
      );
      expect(told).toEqual(acknowledged);
      expect([...texts.values()].every(({ size }) => size === 1)).toBe(true);
    },
    60_000 + MOMENTS * 60_000
  );
});
