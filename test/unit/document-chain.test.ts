import { createDocumentChain } from '../../server/src/document-chain';

type Middleware = (context: unknown, next: () => Promise<unknown>) => Promise<unknown>;

const READ = { action: 'findMany' };

function chainIn(): { chain: ReturnType<typeof createDocumentChain>; given: Middleware[] } {
  const given: Middleware[] = [];
  const strapi = { documents: { use: (middleware: Middleware) => void given.push(middleware) } };
  return { chain: createDocumentChain(strapi as never), given };
}

describe('the chain of document middlewares', () => {
  it('is one middleware to Strapi, however many of ours stand in it', async () => {
    const { chain, given } = chainIn();
    chain.use((_context, next) => next());
    chain.use((_context, next) => next());
    expect(given).toHaveLength(1);
    await expect(given[0]!(READ, () => Promise.resolve('read'))).resolves.toBe('read');
  });

  it('calls the first outermost, with the context of the call', async () => {
    const { chain, given } = chainIn();
    const seen: string[] = [];
    const named =
      (name: string) =>
      async (context: { uid: string }, next: () => Promise<unknown>): Promise<unknown> => {
        seen.push(`${name} before ${context.uid}`);
        const result = await next();
        seen.push(`${name} after ${String(result)}`);
        return result;
      };
    chain.use(named('first'));
    chain.use(named('second'));
    await given[0]!({ ...READ, uid: 'a' }, () => Promise.resolve('b'));
    expect(seen).toEqual(['first before a', 'second before a', 'second after b', 'first after b']);
  });

  it('adds no promise of its own for those who pass a call on', async () => {
    const { chain, given } = chainIn();
    chain.use((_context, next) => next());
    const promise = Promise.resolve('read');
    expect(given[0]!(READ, () => promise)).toBe(promise);
  });

  it('leads a read past those that are about writes, and a write past those that are about reads', async () => {
    const { chain, given } = chainIn();
    const seen: string[] = [];
    const named = (name: string) => (_context: unknown, next: () => Promise<unknown>) => {
      seen.push(name);
      return next();
    };
    chain.onRead(named('read'));
    chain.use(named('both'));
    chain.onWrite(named('write'));
    for (const action of ['findOne', 'findFirst', 'findMany', 'count', 'publish', 'delete']) {
      seen.push(`${action}:`);
      await given[0]!({ action }, () => Promise.resolve());
    }
    expect(seen.join(' ')).toBe(
      ['findOne', 'findFirst', 'findMany', 'count'].map((action) => `${action}: read both`).join(' ') +
        ' publish: both write delete: both write'
    );
  });
});
