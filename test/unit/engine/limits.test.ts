import type { ConditionSource } from '../../../shared/domain/condition';
import type { Rule } from '../../../shared/domain/rule';
import { compile, compilePersonas, ConditionError, decide, summarize, validate } from '../../../shared/engine';
import { patterns, predicates } from '../../spec/engine/vocabulary';

const MATCH = { predicate: 'test.match', params: {} };
const stored = (root: unknown) => ({ version: 1, root });
const codes = (root: unknown, rules: Rule[] = []) =>
  validate(stored(root), { predicates, rules, patterns }).map(({ code }) => code);

function nested(kind: 'all' | 'not', depth: number): unknown {
  let node: unknown = MATCH;
  for (let level = 0; level < depth; level++) node = kind === 'not' ? { not: node } : { all: [node] };
  return node;
}

const rule = (key: string, condition: unknown): Rule => ({ key, name: key, condition: condition as ConditionSource });

/** `r0` refers to `r1`, and so on; the last one matches. */
const chain = (length: number, refer: (key: string) => unknown = (key) => ({ rule: key })): Rule[] =>
  Array.from({ length }, (_, at) => rule(`r${at}`, at === length - 1 ? MATCH : refer(`r${at + 1}`)));

describe('depth', () => {
  test.each(['all', 'not'] as const)('takes 16 nested "%s" and refuses 17', (kind) => {
    expect(codes(nested(kind, 16))).toEqual([]);
    expect(codes(nested(kind, 17))).toEqual(['condition.too-deep']);
  });

  test('names the first node that is too deep', () => {
    const [problem] = validate(stored(nested('not', 17)), { predicates });
    expect(problem?.path).toEqual(['root', ...Array.from({ length: 16 }, () => 'not')]);
  });

  test.each(['all', 'not'] as const)('survives a hundred thousand nested "%s"', (kind) => {
    const root = nested(kind, 100_000);
    expect(codes(root)).toEqual(['condition.too-deep']);
    expect(summarize(root as ConditionSource, 'en', { predicates })).toContain('…');
    expect(() => compile(root as ConditionSource, { predicates, patterns })).toThrow(ConditionError);
  });
});

describe('size', () => {
  test('takes 500 leaves and refuses 501', () => {
    expect(codes({ any: Array.from({ length: 500 }, () => MATCH) })).toEqual([]);
    expect(codes({ any: Array.from({ length: 501 }, () => MATCH) })).toEqual(['condition.too-many-leaves']);
  });

  test('counts leaves of all groups together, references included', () => {
    const half = { all: Array.from({ length: 250 }, () => ({ rule: 'r0' })) };
    expect(codes({ any: [half, half] }, chain(1))).toEqual([]);
    expect(codes({ any: [half, half, MATCH] }, chain(1))).toEqual(['condition.too-many-leaves']);
  });

  test('stops looking and complaining where there is too much of it', () => {
    const wide = { any: Array.from({ length: 200_000 }, () => ({ all: [] })) };
    expect(codes(wide).length).toBe(100);
    expect(summarize(wide as ConditionSource, 'en', { predicates }).length).toBeLessThan(20_000);
  });
});

describe('patterns', () => {
  // One that takes everything: the bound must not depend on which compiler is injected.
  const anything = () => () => true;
  const problemsOf = (predicate: string, params: object) =>
    validate(stored({ predicate, params }), { predicates, patterns: anything }).map(({ code, path }) => [
      code,
      path.at(-1),
    ]);

  test('have 256 characters at most, as a parameter and as the value of a fact comparison', () => {
    const matches = (value: string) => ({ fact: 'page.path', operator: 'matches', value });
    expect(problemsOf('test.pattern', { pattern: 'a'.repeat(256) })).toEqual([]);
    expect(problemsOf('test.pattern', { pattern: 'a'.repeat(257) })).toEqual([['condition.bad-pattern', 'pattern']]);
    expect(problemsOf('fact', matches('a'.repeat(256)))).toEqual([]);
    expect(problemsOf('fact', matches('a'.repeat(257)))).toEqual([['condition.bad-parameter', 'value']]);
  });
});

describe('references', () => {
  test('takes a chain of 16 rules and refuses 17', () => {
    expect(codes({ rule: 'r0' }, chain(16))).toEqual([]);
    expect(codes({ rule: 'r0' }, chain(17))).toEqual(['condition.too-deep']);
  });

  test('survives a chain of twenty thousand rules', () => {
    expect(codes({ rule: 'r0' }, chain(20_000))).toEqual(['condition.broken-rule']);
  });

  test('survives a cycle of twenty thousand rules', () => {
    const rules = chain(20_000);
    rules[19_999] = rule('r19999', { rule: 'r0' });
    expect(codes({ rule: 'r0' }, rules)).toEqual(['condition.cycle']);
  });

  test('refuses references that multiply', () => {
    const rules = chain(16, (key) => ({ all: Array.from({ length: 10 }, () => ({ rule: key })) }));
    expect(codes({ rule: 'r12' }, rules)).toEqual([]);
    expect(codes({ rule: 'r10' }, rules)).not.toEqual([]);
  });

  test('evaluates a shared rule once per run', () => {
    let count = 0;
    const counting = {
      ...predicates.get('test.match')!,
      id: 'test.counting',
      evaluate: () => () => {
        count += 1;
        return true;
      },
    };
    const rules = [rule('shared', { predicate: 'test.counting', params: {} })];
    const twice = { all: [{ rule: 'shared' }, { rule: 'shared' }] };
    const evaluator = compile(twice, { predicates: [counting], rules, patterns });
    evaluator.outcome({}, { now: 0 });
    expect(count).toBe(1);
    evaluator({}, { now: 0 });
    expect(count).toBe(2);
  });
});

describe('personas', () => {
  const persona = (key: string, priority: number, condition: unknown) => ({
    key,
    name: key,
    priority,
    isEnabled: true,
    condition: condition as ConditionSource,
    scoring: null,
    activeFrom: null,
    activeTo: null,
  });

  test('survive a chain of twenty thousand that refer to each other', () => {
    const length = 20_000;
    const personas = Array.from({ length }, (_, at) =>
      persona(
        `p${at}`,
        at,
        at === length - 1 ? MATCH : { predicate: 'persona.member', params: { persona: `p${at + 1}` } }
      )
    );
    const set = compilePersonas(personas, { predicates, patterns });
    expect(decide(set, {}, { now: 0 }).personas.length).toBe(length);
  });
});
