import { compileJourneys, stageOf } from '../../../shared/engine';
import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates as predicates } from '../../../shared/predicates';
import type { Journey } from '../../../shared/domain/journey';
import type { FactValue } from '../../../shared/domain/fact';

const is = (fact: string, value: string) => ({ predicate: 'fact', params: { fact, operator: 'equals', value } });
const rule = (key: string, condition: object) => ({ key, name: key, condition: condition as never });

const RULES = [
  rule('has-ordered', is('known.order', 'yes')),
  rule('has-delivery', is('known.delivered', 'yes')),
  rule('is-dog-owner', { predicate: 'persona.member', params: { persona: 'dog-owner' } }),
  rule('has-sofa', { predicate: 'profile.stage', params: { journey: 'sofa', comparison: 'is', stage: 'delivered' } }),
  rule('has-lamp', { predicate: 'profile.stage', params: { journey: 'lamp', comparison: 'is', stage: 'lit' } }),
];

const sofa = (changes: Partial<Journey> = {}): Journey => ({
  key: 'sofa',
  name: 'Sofa',
  mayMoveBack: false,
  stageFact: null,
  stages: [
    { key: 'ordered', name: 'Ordered', rule: 'has-ordered' },
    { key: 'in-production', name: 'In production', rule: null },
    { key: 'delivered', name: 'Delivered', rule: 'has-delivery' },
  ],
  ...changes,
});

function stage(journey: Journey, facts: Record<string, FactValue>, remembered: string | null = null) {
  const compiled = compileJourneys([journey], { predicates, patterns, rules: RULES }).byKey.get(journey.key)!;
  return stageOf(compiled, { get: (name) => facts[name] }, { now: 0, remembered });
}

describe('the stage of a journey', () => {
  it.each([
    ['none where no rule matches', {}, {}, null, null],
    ['the one whose rule matches', {}, { 'known.order': 'yes' }, null, 'ordered'],
    ['the farthest of several', {}, { 'known.order': 'yes', 'known.delivered': 'yes' }, null, 'delivered'],
    ['the remembered one where nothing is known any more', {}, {}, 'in-production', 'in-production'],
    ['the remembered one where an earlier rule matches', {}, { 'known.order': 'yes' }, 'delivered', 'delivered'],
    [
      'the earlier one where going back is allowed',
      { mayMoveBack: true },
      { 'known.order': 'yes' },
      'delivered',
      'ordered',
    ],
    [
      'the one that the fact names',
      { stageFact: 'known.stage' },
      { 'known.stage': 'in-production' },
      null,
      'in-production',
    ],
    [
      'the one that the fact names, whatever the rules say',
      { stageFact: 'known.stage', mayMoveBack: true },
      { 'known.stage': 'ordered', 'known.delivered': 'yes' },
      'delivered',
      'ordered',
    ],
    [
      'the rules’ where the fact names no stage',
      { stageFact: 'known.stage' },
      { 'known.stage': 'lost', 'known.order': 'yes' },
      null,
      'ordered',
    ],
    ['none where the remembered one is gone', {}, {}, 'cancelled', null],
  ] as const)('is %s', (_, changes, facts, remembered, expected) => {
    expect(stage(sofa(changes), facts as Record<string, FactValue>, remembered)).toBe(expected);
  });
});

describe('a journey that cannot be followed', () => {
  const broken = (...journeys: Journey[]) =>
    [...compileJourneys(journeys, { predicates, patterns, rules: RULES }).broken].map(([key, [first]]) => [
      key,
      first?.code,
      first?.path.join('.'),
    ]);
  const byRule = (key: string, name: string, stage = 'lit') =>
    sofa({ key, stages: [{ key: stage, name: 'Only', rule: name }] });

  it('names a rule that there is not', () => {
    expect(broken(byRule('lamp', 'no-such'))).toEqual([['lamp', 'condition.unknown-rule', 'stages.0.rule']]);
  });

  it('reads itself', () => {
    expect(broken(byRule('lamp', 'has-lamp'))).toEqual([['lamp', 'condition.cycle', 'stages']]);
  });

  it('reads itself through another', () => {
    const both = broken(byRule('lamp', 'has-sofa'), byRule('sofa', 'has-lamp', 'delivered'));
    expect(both.map(([key, code]) => [key, code])).toEqual([
      ['lamp', 'condition.cycle'],
      ['sofa', 'condition.cycle'],
    ]);
  });

  it('asks for a persona', () => {
    expect(broken(byRule('lamp', 'is-dog-owner'))).toEqual([['lamp', 'condition.cycle', 'stages.0.rule']]);
  });

  it('leaves the others alone', () => {
    const set = compileJourneys([byRule('lamp', 'no-such'), sofa()], { predicates, patterns, rules: RULES });
    expect([...set.byKey.keys()]).toEqual(['sofa']);
  });

  it('comes after what it reads', () => {
    const set = compileJourneys([byRule('lamp', 'has-sofa'), sofa()], { predicates, patterns, rules: RULES });
    expect(set.journeys.map(({ key }) => key)).toEqual(['sofa', 'lamp']);
  });
});
