import { createDefaultLocale } from '../../../server/src/delivery/default-locale';
import { createReloadMiddleware } from '../../../server/src/delivery/reload-middleware';
import { createPersonasService } from '../../../server/src/services/personas';
import { createReloadQueue } from '../../../server/src/nodes/reload-queue';
import { createVariantsService } from '../../../server/src/services/variants';
import { createPredicateRegistry } from '../../../shared/engine/predicate-registry';
import { PERSONA_UID } from '../../../server/src/uids';
import { PAGE, variant } from './fakes';

const tick = () => new Promise((done) => setImmediate(done));

describe('the reload queue', () => {
  it('lets a call that comes during a load wait for the next one, which all such calls share', async () => {
    const gates: (() => void)[] = [];
    const reload = createReloadQueue(() => new Promise((done) => gates.push(() => done(true))));
    const done: string[] = [];
    void reload().then(() => done.push('first'));
    void reload().then(() => done.push('second'));
    void reload().then(() => done.push('third'));
    expect(gates).toHaveLength(1);
    gates[0]?.();
    await tick();
    expect([done, gates.length]).toEqual([['first'], 2]);
    gates[1]?.();
    await tick();
    expect([done, gates.length]).toEqual([['first', 'second', 'third'], 2]);
  });

  it('goes on after a load that failed', async () => {
    let loads = 0;
    const reload = createReloadQueue(async () => {
      loads += 1;
      if (loads === 1) throw new Error('once');
      return true;
    });
    const first = reload();
    const second = reload();
    await expect(first).rejects.toThrow('once');
    await second;
    expect(loads).toBe(2);
  });

  it('loads again by itself until it has what it came for', async () => {
    let loads = 0;
    const done = new Promise<void>((loaded) => {
      const reload = createReloadQueue(
        async () => {
          loads += 1;
          if (loads === 3) loaded();
          return loads >= 3;
        },
        { firstRetryMs: 1 }
      );
      void reload();
    });
    await done;
    await new Promise((later) => setTimeout(later, 20));
    expect(loads).toBe(3);
  });
});

describe('the index of variants', () => {
  const type = {
    base: PAGE,
    variant: 'plugin::personalization.pz-page',
    fields: new Set(['title']),
    isLocalized: true,
    hasDraftAndPublish: true,
    isWithdrawn: false,
  };

  it('keeps what it has when loading fails, and says so once, without the driver’s message', async () => {
    const warnings: string[] = [];
    let isDown = false;
    const variants = createVariantsService({
      types: () => [type],
      summaries: async () => {
        if (isDown) throw new Error('row contents');
        return [variant('v')];
      },
      logger: { warn: (message) => warnings.push(message) },
    });
    await variants.reload();
    isDown = true;
    await variants.reload();
    await variants.reload();
    expect(variants.current().of(PAGE, 'base')).toBeDefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toContain('row contents');
  });

  it('leaves out overridden fields that the base does not have, and types that opted out again', async () => {
    const withdrawn = { ...type, base: 'api::old.old', variant: 'plugin::personalization.pz-old', isWithdrawn: true };
    const variants = createVariantsService({
      types: () => [type, withdrawn],
      summaries: async () => [variant('v', { overrides: ['gone', 'documentId', 'title'] })],
      logger: { warn: () => undefined },
    });
    await variants.reload();
    expect(variants.current().of(PAGE, 'base')?.versions('published', 'en')[0]?.overrides).toEqual(['title']);
    expect([...variants.current().types]).toEqual([PAGE]);
  });

  it('is replaced, never changed', async () => {
    let summaries = [variant('v')];
    const logger = { warn: () => undefined };
    const variants = createVariantsService({ types: () => [type], summaries: async () => summaries, logger });
    await variants.reload();
    const before = variants.current();
    summaries = [];
    await variants.reload(type.variant);
    expect(before.types.size).toBe(1);
    expect(variants.current().types.size).toBe(0);
  });
});

describe('the personas', () => {
  const stored = (key: string, priority: number, condition: unknown) => ({
    documentId: key,
    key,
    name: key,
    description: null,
    color: null,
    priority,
    isEnabled: true,
    condition,
    scoring: null,
    confirm: null,
    activeFrom: null,
    activeTo: null,
  });

  it('lets a condition that makes no sense break its own persona only', async () => {
    const warnings: string[] = [];
    const service = createPersonasService({
      personas: { findAll: async () => [stored('bad', 1, '{{{'), stored('good', 2, null)] },
      rules: { findAll: async () => [] },
      predicates: createPredicateRegistry(),
      patterns: () => () => false,
      logger: { warn: (message) => warnings.push(message) },
    });
    await service.reload();
    await service.reload();
    expect([...service.current().set.broken.keys()]).toEqual(['bad']);
    expect([...service.current().byKey.keys()]).toEqual(['bad', 'good']);
    expect(warnings).toHaveLength(1);
  });
});

describe('a write', () => {
  const middleware = (isInTransaction: boolean) => {
    const log: string[] = [];
    let commit: () => void = () => undefined;
    const reloading = createReloadMiddleware({
      isInTransaction: () => isInTransaction,
      onCommit: async (callback) => (commit = callback),
      reload: {
        personas: async () => log.push('personas') > 0,
        variants: async (uid) => log.push(`variants ${uid ?? 'all'}`) > 0,
      },
    });
    const write = (uid: string, action = 'update') => reloading({ uid, action }, async () => log.push('written'));
    return { log, write, commit: () => commit() };
  };

  it('waits for the snapshot that it has outdated', async () => {
    const { log, write } = middleware(false);
    await write('plugin::personalization.pz-page', 'publish');
    expect(log).toEqual(['written', 'variants plugin::personalization.pz-page']);
  });

  it('of a persona outdates the index too, which names personas by key', async () => {
    const { log, write } = middleware(false);
    await write(PERSONA_UID);
    expect(log).toEqual(['written', 'personas', 'variants all']);
  });

  it('inside a transaction is followed at its commit', async () => {
    const { commit, log, write } = middleware(true);
    await write(PERSONA_UID);
    expect(log).toEqual(['written']);
    commit();
    expect(log).toEqual(['written', 'personas', 'variants all']);
  });

  it('of anything else, and a read, outdates nothing', async () => {
    const { log, write } = middleware(false);
    await write(PAGE);
    await write(PERSONA_UID, 'findMany');
    expect(log).toEqual(['written', 'written']);
  });
});

describe('the default locale', () => {
  it('is believed for seconds, forgotten on demand, and not remembered when it could not be read', async () => {
    let now = 0;
    let loads = 0;
    let isDown = false;
    const load = async () => {
      loads += 1;
      if (isDown) throw new Error('down');
      return 'en';
    };
    const locale = createDefaultLocale({ load, clock: () => now });
    await locale.get();
    await locale.get();
    expect(loads).toBe(1);
    now = 60_000;
    await locale.get();
    expect(loads).toBe(2);
    locale.forget();
    isDown = true;
    await expect(locale.get()).rejects.toThrow('down');
    isDown = false;
    expect(await locale.get()).toBe('en');
  });
});
