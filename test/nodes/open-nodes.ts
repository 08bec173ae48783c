import { openShop, type Shop } from '../integration/delivery/shop';
import { startApp, type StartOptions, type TestApp } from '../harness';

/** Several processes that serve the same content, as behind a load balancer. The first one is the shop's. */
export interface Nodes {
  readonly shop: Shop;
  readonly apps: readonly TestApp[];
  /** Status and a word of the answer of every node to the same request. */
  ask(path: string, kind?: string): Promise<readonly string[]>;
  /** Waits until every node answers just that, and fails with what they answer instead. */
  agree(path: string, expected: string, options: { kind?: string; withinMs: number }): Promise<void>;
  /** Asks all nodes all the time while something happens, and tells which statuses came. */
  underLoad(path: string, work: () => Promise<unknown>): Promise<ReadonlySet<number>>;
  /** Starts one more, in place of one that has ended. */
  join(at: number): Promise<void>;
  stop(): Promise<void>;
}

export async function openNodes(count: number, options: StartOptions): Promise<Nodes> {
  const config = { allowedHeaders: ['x-kind'], ...options.config };
  const shop = await openShop(options);
  const start = () => startApp({ ...options, seed: false, config });
  const apps: TestApp[] = [shop.app];
  while (apps.length < count) apps.push(await start());

  const answer = async (app: TestApp, path: string, kind?: string): Promise<string> => {
    const { body, status } = await app.request.get(path).set(kind ? { 'x-kind': kind } : {});
    return status === 200 ? wordOf(body) : String(status);
  };
  const ask = (path: string, kind?: string) => Promise.all(apps.map((app) => answer(app, path, kind)));

  return {
    shop,
    apps,
    ask,
    async agree(path, expected, { kind, withinMs }) {
      const until = Date.now() + withinMs;
      for (;;) {
        const said = await ask(path, kind);
        if (said.every((word) => word === expected)) return;
        if (Date.now() > until)
          throw new Error(`after ${withinMs} ms the nodes say: ${said.join(', ')}; expected ${expected}`);
        await new Promise((later) => setTimeout(later, 20));
      }
    },
    async underLoad(path, work) {
      const statuses = new Set<number>();
      let isDone = false;
      const visit = async (app: TestApp, kind: string): Promise<void> => {
        while (!isDone) statuses.add((await app.request.get(path).set('x-kind', kind)).status);
      };
      const visitors = apps.flatMap((app) => [visit(app, 'dog'), visit(app, 'cat')]);
      try {
        await work();
      } finally {
        isDone = true;
        await Promise.all(visitors);
      }
      return statuses;
    },
    async join(at) {
      apps[at] = await start();
    },
    async stop() {
      await Promise.all(apps.map((app) => app.stop()));
    },
  };
}

function wordOf(body: { data?: { name?: unknown } | readonly { name?: unknown }[] }): string {
  const { data } = body;
  return [data]
    .flat()
    .map((entry) => String((entry as { name?: unknown } | null)?.name))
    .join(' ');
}
