import { consentBody } from '../../../shared/contracts/consent';
import { factsBody } from '../../../shared/contracts/facts';
import { parseContract } from '../../../shared/contracts/parse';
import { simulateBody } from '../../../shared/contracts/simulation';

const problemsOf = (schema: Parameters<typeof parseContract>[0], raw: unknown) => {
  const parsed = parseContract(schema, raw);
  return parsed.ok ? null : parsed.problems.map(({ code, path }) => [code, path.join('.')]);
};

const manyFacts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`fact${i}`, i]));

describe('POST facts', () => {
  it.each<[string, unknown, string[] | null]>([
    ['one fact', { facts: { pet: 'dog' } }, null],
    ['a fact taken back', { facts: { pet: null } }, null],
    ['no fact', { facts: {} }, null],
    ['fifty facts', { facts: manyFacts(50) }, null],
    ['fifty-one facts', { facts: manyFacts(51) }, ['facts']],
    ['nothing', undefined, ['']],
    ['a list', [], ['']],
    ['no object of facts', { facts: 'pet=dog' }, ['facts']],
    ['something beside the facts', { facts: {}, admin: true }, ['']],
    ['nested facts', { facts: { pet: { kind: 'dog' } } }, ['facts.pet']],
    ['a list of facts', { facts: { pet: ['dog'] } }, ['facts.pet']],
    ['a malformed key', { facts: { 'form.pet': 'dog' } }, ['facts.form.pet']],
    ['an endless key', { facts: { ['x'.repeat(65)]: 'dog' } }, [`facts.${'x'.repeat(64)}`]],
    ['a key that JavaScript treats as special', JSON.parse('{"facts":{"__proto__":"dog"}}'), ['facts']],
    ['several at once', { facts: { 'a b': 1, pet: {} } }, ['facts.a b', 'facts.pet']],
  ])('reads or refuses %s', (_what, body, paths) => {
    expect(problemsOf(factsBody, body)).toEqual(paths && paths.map((path) => ['request.malformed', path]));
  });

  it('never answers with what was sent', () => {
    const parsed = parseContract(factsBody, { facts: { pet: { secret: 'Rumpelstiltskin' } }, Rumpelstiltskin: 1 });
    expect(JSON.stringify(parsed)).not.toContain('Rumpel');
  });
});

describe('PUT consent', () => {
  it.each<[string, unknown, string[] | null]>([
    ['one purpose', { consent: { personalization: true } }, null],
    ['both purposes', { consent: { personalization: true, measurement: false } }, null],
    ['no purpose', { consent: {} }, ['consent']],
    ['what needs no consent', { consent: { necessary: false } }, ['consent']],
    ['text for an answer', { consent: { personalization: 'yes' } }, ['consent.personalization']],
  ])('reads or refuses %s', (_what, body, paths) => {
    const expected = paths && expect.arrayContaining(paths.map((path) => ['request.malformed', path]));
    expect(problemsOf(consentBody, body)).toEqual(expected);
  });
});

describe('POST simulate', () => {
  it('reads times as epoch milliseconds and fills in what a draft leaves out', () => {
    const parsed = parseContract(simulateBody, {
      now: '2026-01-15T03:00:00Z',
      personas: [{ key: 'northerner', priority: 1, activeFrom: '2026-01-01T00:00:00+09:00' }],
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        now: 1_768_446_000_000,
        personas: [
          {
            key: 'northerner',
            priority: 1,
            isEnabled: true,
            scoring: null,
            activeFrom: 1_767_193_200_000,
            activeTo: null,
            confirm: null,
          },
        ],
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['a time without a zone', { now: '2026-01-15T03:00:00' }, 'now'],
    ['a key with capitals', { personas: [{ key: 'North', priority: 1 }] }, 'personas.0.key'],
    ['a header name with a space', { request: { headers: { 'x y': '1' } } }, 'request.headers.x y'],
    ['an undotted fact', { facts: { country: 'JP' } }, 'facts.country'],
    ['anything else', { visitor: 'token' }, ''],
  ])('refuses %s', (_what, body, path) => {
    expect(problemsOf(simulateBody, body)).toEqual([['request.malformed', path]]);
  });
});
