import { findUsages, inUse, type Use } from '../../../server/src/content-checks/usages';
import { references } from '../../../shared/engine';
import { re2Patterns as patterns } from '../../../shared/operators/re2-patterns';
import { builtInPredicates } from '../../../shared/predicates';

const stored = (root: object) => ({ version: 1, root });
const rule = (key: string, root: object) => {
  return { documentId: `d-${key}`, key, name: key.toUpperCase(), description: null, condition: stored(root) };
};
const pet = (value: unknown, operator = 'equals') => ({
  predicate: 'profile.form',
  params: { fact: 'pet', operator, value },
});

function usagesOf(rules: ReturnType<typeof rule>[]) {
  const keys = new Set(rules.map(({ key }) => key));
  return findUsages({ journeys: [], triggers: [], rules, personas: [] }, ({ condition, scoring }) =>
    references({ condition, scoring }, { predicates: builtInPredicates, patterns, rules: keys })
  );
}
const names = (uses: readonly Use[]) => uses.map(({ place }) => place.name);

describe('who uses what', () => {
  const usages = usagesOf([
    rule('dog', pet('dog')),
    rule('any-dog', {
      not: { any: [pet(['dog', 'wolf'], 'oneOf'), { predicate: 'persona.member', params: { persona: 'vip' } }] },
    }),
    rule('outer', { all: [{ rule: 'dog' }, { rule: 'dog' }] }),
    rule('loop', { any: [{ rule: 'loop' }, { rule: 'any-dog' }] }),
    rule('asked', pet(true, 'exists')),
    rule('dotted', { predicate: 'fact', params: { fact: 'form.pet', operator: 'startsWith', value: 'do' } }),
    rule('half-broken', { all: [{ predicate: 'no.such', params: {} }, { rule: 'dog' }, pet('cat')] }),
  ]);

  const told = { key: 'pet', writableBy: 'visitor' } as const;

  it('is told by what each says itself, not by what the rules that it names say', () => {
    expect(names(usages.ofRule('dog'))).toEqual(['OUTER', 'HALF-BROKEN']);
    expect(names(usages.ofFact(told))).toEqual(['DOG', 'ANY-DOG', 'ASKED', 'DOTTED', 'HALF-BROKEN']);
    expect(names(usages.ofPersona('vip'))).toEqual(['ANY-DOG']);
  });

  it('leaves a rule that names itself out of its own places', () => {
    expect(names(usages.ofRule('loop'))).toEqual([]);
  });

  it('tells an option from another by asking the predicates', () => {
    expect(names(usages.ofOption(told, 'dog'))).toEqual(['DOG', 'ANY-DOG', 'DOTTED']);
    expect(names(usages.ofOption(told, 'wolf'))).toEqual(['ANY-DOG']);
    expect(names(usages.ofOption(told, 'hamster'))).toEqual([]);
  });
});

it('lists twenty places and counts the others', () => {
  const uses = usagesOf([
    rule('base', pet('dog')),
    ...Array.from({ length: 25 }, (_, at) => rule(`r${at}`, { rule: 'base' })),
  ]);
  const problems = inUse('The rule "BASE"', { named: uses.ofRule('base'), others: 2 });
  expect(problems).toHaveLength(21);
  expect(problems[0]).toMatchObject({ message: 'The rule "BASE" is used by the rule "R0".', place: { name: 'R0' } });
  expect(problems[20]).toEqual({
    code: 'reference.in-use',
    path: [],
    message: 'The rule "BASE" is used in 7 more places.',
    morePlaces: 7,
  });
});
