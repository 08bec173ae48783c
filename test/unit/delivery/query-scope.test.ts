import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as soon } from 'node:timers/promises';
import { createQueryScope } from '../../../server/src/delivery/graphql/query-scope';

type Request = { readonly state: Record<string, unknown> };

/** As Strapi keeps the request that is being answered. */
function requests() {
  const storage = new AsyncLocalStorage<object>();
  return {
    get: () => storage.getStore() as Request | undefined,
    run: async (request: object, work: () => unknown) => storage.run(request, work),
  };
}

describe('the root field of a GraphQL query that is reading', () => {
  it('is told apart from one that reads beside it, and from what comes after', async () => {
    const kept = requests();
    const scope = createQueryScope(kept);
    const read = async (): Promise<readonly string[] | undefined> => {
      await soon();
      return scope.current()?.names();
    };
    await kept.run({ state: {} }, async () => {
      const fields = await Promise.all([scope.run(() => ['page'], read), scope.run(() => ['shop'], read), read()]);
      expect(fields).toEqual([['page'], ['shop'], undefined]);
      expect(scope.current()).toBeUndefined();
    });
  });

  it('leaves the request as it is, and all see its state', async () => {
    const kept = requests();
    const scope = createQueryScope(kept);
    const request: Request = { state: {} };
    await kept.run(request, async () => {
      await scope.run(
        () => [],
        () => {
          kept.get()!.state['seen'] = true;
        }
      );
      expect(kept.get()).toBe(request);
    });
    expect(request).toEqual({ state: { seen: true } });
    expect(Object.getOwnPropertySymbols(request)).toEqual([]);
  });

  it('is nobody’s where no request is answered', () => {
    const scope = createQueryScope(requests());
    expect(
      scope.run(
        () => ['page'],
        () => scope.current() ?? 'nobody'
      )
    ).toBe('nobody');
  });
});
