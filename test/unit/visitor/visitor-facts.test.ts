import type { FactDeclaration, FactScalar, FactType } from '../../../shared/domain/fact';
import { createVisitorFactsService } from '../../../server/src/services/visitor/visitor-facts';
import { ada, NOW } from './token-fixture';

const declared = (key: string, type: FactType, rest: Partial<FactDeclaration> = {}): FactDeclaration => ({
  key,
  type,
  options: [],
  limits: null,
  writableBy: 'visitor',
  isPersonal: false,
  mayBeShown: true,
  retentionDays: null,
  ...rest,
});

const declarations = [
  declared('pet', 'enumeration', { options: ['dog', 'cat'] }),
  declared('firstName', 'string', { limits: { maxLength: 5 }, retentionDays: 2 }),
  declared('note', 'string'),
  declared('score', 'number', { limits: { min: 0, max: 10 } }),
  declared('isMember', 'boolean'),
  declared('birth', 'date'),
  declared('segment', 'string', { writableBy: 'server' }),
];

const service = createVisitorFactsService({ declarations: async () => declarations });
const tell = (changes: Record<string, FactScalar | null>, visitor = ada) =>
  service.tell(visitor, changes, { now: NOW + 1000 });

describe('telling facts', () => {
  it('adds, replaces and takes back, and leaves the others alone', async () => {
    const told = await tell({ pet: 'cat', score: 7 });
    expect(told.facts).toEqual({ pet: { value: 'cat', at: NOW + 1000 }, score: { value: 7, at: NOW + 1000 } });
    expect((await tell({ pet: null }, told)).facts).toEqual({ score: { value: 7, at: NOW + 1000 } });
    expect(told.id).toBe(ada.id);
  });

  it('fixes the day on which a fact is forgotten', async () => {
    const { facts } = await tell({ firstName: 'Ada' });
    expect(facts.firstName?.until).toBe(NOW + 1000 + 2 * 86_400_000);
  });

  it('names every problem with its path and code, and changes nothing', async () => {
    const before = structuredClone(ada);
    await expect(tell({ pet: 'fish', segment: 'vip', shoe: 42, score: 5, constructor: 'x' })).rejects.toMatchObject({
      name: 'ValidationError',
      details: {
        code: 'fact.bad-value',
        errors: [
          { code: 'fact.bad-value', path: ['facts', 'pet'] },
          { code: 'fact.not-writable', path: ['facts', 'segment'] },
          { code: 'fact.unknown', path: ['facts', 'shoe'] },
          { code: 'fact.unknown', path: ['facts', 'constructor'] },
        ],
      },
    });
    expect(ada).toEqual(before);
  });

  it('never repeats a refused value', async () => {
    const refused = await tell({ pet: 'Rumpelstiltskin', firstName: 'Rumpelstiltskin' }).catch(
      (error: Error & { details: unknown }) => error
    );
    expect(JSON.stringify([(refused as Error).message, (refused as { details?: unknown }).details])).not.toContain(
      'Rumpel'
    );
  });

  it('lets a held fact be taken back when it is no longer declared', async () => {
    const visitor = { ...ada, facts: { gone: { value: 'x', at: NOW } } };
    expect((await tell({ gone: null }, visitor)).facts).toEqual({});
    await expect(tell({ gone: null }, ada)).rejects.toMatchObject({ details: { code: 'fact.unknown' } });
  });
});

describe('a value fits its declaration', () => {
  it.each<[string, FactScalar, boolean]>([
    ['pet', 'dog', true],
    ['pet', 'Dog', false],
    ['pet', true, false],
    ['firstName', '', true],
    ['firstName', '😀😀😀😀😀', true],
    ['firstName', '123456', false],
    ['firstName', 5, false],
    ['note', 'x'.repeat(256), true],
    ['note', 'x'.repeat(257), false],
    ['note', 'a\u0000b', false],
    ['note', 'half \ud83d of a character', false],
    ['score', 0, true],
    ['score', 10, true],
    ['score', 10.01, false],
    ['score', -1, false],
    ['score', '5', false],
    ['score', NaN, false],
    ['isMember', false, true],
    ['isMember', 'false', false],
    ['birth', '2026-01-15T00:00:00Z', true],
    ['birth', '2026-01-15T00:00:00+09:00', true],
    ['birth', 1_768_435_200_000, true],
    ['birth', '2026-01-15', false],
    ['birth', '2026-02-30T00:00:00Z', false],
    ['birth', 'yesterday', false],
  ])('%s: %j is %s', async (key, value, fits) => {
    const outcome = await tell({ [key]: value }).then(
      () => true,
      () => false
    );
    expect(outcome).toBe(fits);
  });
});
