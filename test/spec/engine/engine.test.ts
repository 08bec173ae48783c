/** Runs the cases beside this file. Each says in `why` what would go wrong if it were otherwise. */
import type { ConditionSource } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import type { ParameterSchema, TextFormat } from '../../../shared/domain/parameter';
import type { Persona } from '../../../shared/domain/persona';
import type { Problem } from '../../../shared/domain/problem';
import type { PersonaChanges } from '../../../shared/domain/required-change';
import type { Rule } from '../../../shared/domain/rule';
import {
  alwaysBehind,
  compile,
  compilePersonas,
  decide,
  explain,
  neverHolds,
  parseParameters,
  type PersonaSet,
  requiredChanges,
  summarize,
  validate,
} from '../../../shared/engine';
import behind from './behind.json';
import changes from './changes.json';
import conditions from './conditions.json';
import decisions from './decisions.json';
import defects from './defects.json';
import formats from './formats.json';
import never from './never-holds.json';
import parameters from './parameters.json';
import sentences from './sentences.json';
import { expand, patterns, predicates } from './vocabulary';

const NOW = Date.UTC(2026, 0, 15, 3);

interface Case {
  readonly name: string;
  readonly why: string;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly facts?: Facts;
  readonly now?: number;
}

const titled = <C extends Case>(cases: unknown): [string, C][] =>
  (cases as C[]).map((each) => [`${each.name} (${each.why})`, each]);

const rulesOf = ({ rules = {} }: Case): Rule[] =>
  Object.entries(rules).map(([key, condition]) => ({
    key,
    name: `Rule ${key}`,
    condition: expand(condition) as ConditionSource,
  }));

interface PersonaCase extends Case {
  readonly personas: readonly (Partial<Persona> & { readonly key: string })[];
}

const setOf = (each: PersonaCase): PersonaSet => {
  const personas = each.personas.map(({ condition = null, ...persona }, at) => ({
    name: persona.key,
    priority: at + 1,
    isEnabled: true,
    scoring: null,
    activeFrom: null,
    activeTo: null,
    ...persona,
    condition: expand(condition) as ConditionSource | null,
  }));
  return compilePersonas(personas, { predicates, rules: rulesOf(each), patterns });
};

const found = (problems: readonly Problem[]) => problems.map(({ code, path }) => [code, path]);

describe('conditions', () => {
  type ConditionCase = Case & { condition: unknown; outcome: string; missing?: string[]; threw?: boolean };

  test.each(titled<ConditionCase>(conditions))('%s', (_, each) => {
    const { facts = {}, now = NOW, missing, threw } = each;
    const options = { predicates, rules: rulesOf(each), patterns };
    const evaluator = compile(expand(each.condition) as ConditionSource, options);
    const { outcome, trace } = evaluator(facts, { now });
    expect({ outcome, traced: trace.outcome, alone: evaluator.outcome(facts, { now }) }).toEqual({
      outcome: each.outcome,
      traced: each.outcome,
      alone: each.outcome,
    });
    if (missing !== undefined) expect(trace).toMatchObject({ missing });
    if (threw !== undefined) expect(trace).toMatchObject({ threw });
  });
});

describe('defects', () => {
  type DefectCase = Case & { stored: unknown; ruleKey?: string; personas?: string[]; problems: unknown[] };

  test.each(titled<DefectCase>(defects))('%s', (_, each) => {
    const { ruleKey, personas, problems } = each;
    const stored = expand(each.stored);
    const options = { predicates, rules: rulesOf(each), patterns, ruleKey, personas };
    expect(found(validate(stored, options))).toEqual(problems);
  });
});

describe('decisions', () => {
  type DecisionCase = PersonaCase & {
    decision: object;
    broken?: Record<string, unknown>;
    excluded?: Record<string, unknown>;
    scores?: Record<string, object>;
  };

  test.each(titled<DecisionCase>(decisions))('%s', (_, each) => {
    const { facts = {}, now = NOW, broken, excluded = {}, scores = {} } = each;
    const set = setOf(each);
    const decision = decide(set, facts, { now });
    const explanation = explain(set, facts, { now });

    expect(decision).toMatchObject(each.decision);
    expect(explanation.decision).toEqual(decision);
    if (broken !== undefined) {
      const problems = [...set.broken].map(([key, list]) => [key, found(list)] as const);
      expect(Object.fromEntries(problems)).toMatchObject(broken);
      expect(set.broken.size).toBe(Object.keys(broken).length);
    }
    const explained = new Map(explanation.personas.map((persona) => [persona.key, persona]));
    for (const [key, reason] of Object.entries(excluded)) expect(explained.get(key)?.excluded).toBe(reason);
    for (const [key, score] of Object.entries(scores)) expect(explained.get(key)?.score).toMatchObject(score);
  });
});

describe('what would have to change', () => {
  type ChangesCase = PersonaCase & { changes: Record<string, unknown> };

  const told = ({ impossible, steps }: PersonaChanges) =>
    impossible ??
    steps?.map(({ leaves, must, persona, points }) => [
      `${persona} ${must}`,
      ...leaves.map(({ from, to }) => `${from} → ${to}`),
      ...(points ? [`${points.missing} points by ${points.rules.map(({ rule }) => rule).join(', ')}`] : []),
    ]);

  test.each(titled<ChangesCase>(changes))('%s', (_, each) => {
    const { facts = {}, now = NOW } = each;
    const all = requiredChanges(setOf(each), facts, { now });
    expect(Object.fromEntries(all.map((change) => [change.persona, told(change)]))).toEqual(each.changes);
  });
});

describe('who is always behind', () => {
  type BehindCase = PersonaCase & { behind: Record<string, readonly string[]> };

  test.each(titled<BehindCase>(behind))('%s', (_, each) => {
    expect(Object.fromEntries(alwaysBehind(setOf(each)))).toEqual(each.behind);
  });
});

describe('who holds for nobody', () => {
  type NeverCase = PersonaCase & { neverHolds: readonly string[] };

  test.each(titled<NeverCase>(never))('%s', (_, each) => {
    expect([...neverHolds(setOf(each))]).toEqual(each.neverHolds);
  });
});

describe('sentences', () => {
  type SentenceCase = Case & { condition: unknown; en: string; ja: string };

  test.each(titled<SentenceCase>(sentences))('%s', (_, each) => {
    const condition = expand(each.condition) as ConditionSource;
    const options = { predicates, rules: rulesOf(each) };
    expect(summarize(condition, 'en', options)).toBe(each.en);
    expect(summarize(condition, 'ja-JP', options)).toBe(each.ja);
  });
});

describe('parameters', () => {
  type ParameterCase = Case & {
    schema: ParameterSchema;
    raw?: unknown;
    json?: string;
    params?: object;
    problems?: unknown[];
  };

  test.each(titled<ParameterCase>(parameters))('%s', (_, { schema, raw, json, params, problems = [] }) => {
    const parsed = parseParameters(schema, json === undefined ? raw : JSON.parse(json), { patterns });
    expect(parsed.ok ? [] : found(parsed.problems)).toEqual(problems);
    if (parsed.ok) expect(parsed.params).toEqual(params);
  });
});

describe.each(formats)('the format $format ($why)', ({ format, good, bad }) => {
  const schema = { text: { type: 'text', format: format as TextFormat } } as const;
  const isAccepted = (text: string): boolean => parseParameters(schema, { text }, { patterns }).ok;

  test.each(good)('takes %j', (text) => expect(isAccepted(text)).toBe(true));
  test.each(bad)('refuses %j', (text) => expect(isAccepted(text)).toBe(false));
});
