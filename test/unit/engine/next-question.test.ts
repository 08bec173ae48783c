import fc from 'fast-check';
import type { Condition } from '../../../shared/domain/condition';
import type { FactScalar } from '../../../shared/domain/fact';
import type { Persona } from '../../../shared/domain/persona';
import { type Askable, compilePersonas, decide, nextQuestion, type PersonaSet } from '../../../shared/engine';
import { deliberate } from '../../../shared/engine/personas/deliberation';
import { MAX_STEPS } from '../../../shared/engine/questions/next-question';
import { createSupposition } from '../../../shared/engine/questions/suppose';
import { patterns, predicates } from '../../spec/engine/vocabulary';
import { competing, rules } from './arbitraries';

const VALUES = ['0', '1', '2'];
const KEYS = ['q0', 'q1', 'q2'];

const askable = (key: string): Askable => ({ fact: `form.${key}`, type: 'enumeration', options: VALUES, limits: null });
const yesOrNo = (key: string): Askable => ({ fact: `form.${key}`, type: 'boolean', options: [], limits: null });
const QUESTIONS = [...KEYS.map(askable), yesOrNo('yes')];

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('test.match', 'test.miss', 'test.unknown').map((predicate) => ({ predicate, params: {} })),
  fc
    .tuple(fc.constantFrom(...KEYS), fc.subarray(VALUES, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([fact, value, negate]) => ({ predicate: 'profile.form', params: { fact, operator: 'oneOf', value, negate } }))
);
const condition = fc.letrec<{ node: Condition }>((tie) => {
  const children = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
  return {
    node: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      children.map((all) => ({ all })),
      children.map((any) => ({ any })),
      tie('node').map((not) => ({ not }))
    ),
  };
}).node;

const persona = (key: string, own: Partial<Persona>): Persona => ({
  key,
  name: key,
  priority: Number(key.slice(1)) + 1,
  isEnabled: true,
  condition: null,
  scoring: null,
  activeFrom: null,
  activeTo: null,
  ...own,
});
const personas = fc
  .array(fc.record({ condition, confirm: fc.option(fc.constant('yes'), { freq: 1, nil: null }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map((own, at) => persona(`p${at}`, own)));
const places = fc.array(
  fc.record({
    personas: fc.subarray(['p0', 'p1', 'p2', 'p3'], { minLength: 1 }),
    weight: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 3 }
);
const facts = fc.record(
  { 'form.q0': fc.constantFrom(...VALUES), 'form.yes': fc.boolean() },
  { requiredKeys: [] }
) as fc.Arbitrary<Record<string, FactScalar>>;

const compiled = (all: readonly Persona[]) => compilePersonas(all, { predicates, patterns, rules: [] });

/** What the visitor sees at each place, the long way round. */
function seen(set: PersonaSet, known: Record<string, FactScalar>, all: readonly { personas: readonly string[] }[]) {
  const held = decide(set, known, { now: 0 }).personas.map(({ key }) => key);
  return JSON.stringify(all.map((place) => held.find((key) => place.personas.includes(key)) ?? null));
}

/** Every way to answer some questions, or to leave them open. */
function allAnswers(open: readonly Askable[]): Record<string, FactScalar>[] {
  return open.reduce<Record<string, FactScalar>[]>(
    (sets, { fact, options, type }) =>
      sets.flatMap((known) => [
        known,
        ...(type === 'boolean' ? [true, false] : options).map((value) => ({ ...known, [fact]: value })),
      ]),
    [{}]
  );
}

describe('the next question', () => {
  test('is never one of which no answer, with whatever else is answered, changes what the visitor sees', () => {
    let asked = 0;
    fc.assert(
      fc.property(personas, places, facts, (all, spots, known) => {
        const set = compiled(all);
        const found = nextQuestion(set, known, { now: 0, questions: QUESTIONS, places: spots });
        if (found === null) return;
        asked += 1;
        expect(found.fact in known).toBe(false);
        const question = QUESTIONS.find(({ fact }) => fact === found.fact)!;
        const others = QUESTIONS.filter(({ fact }) => fact !== found.fact && !(fact in known));
        const values = question.type === 'boolean' ? [true, false] : question.options;
        const matters = allAnswers(others).some((more) => {
          const before = seen(set, { ...known, ...more }, spots);
          return values.some((value) => seen(set, { ...known, ...more, [found.fact]: value }, spots) !== before);
        });
        expect(matters).toBe(true);
      }),
      { numRuns: 400 }
    );
    expect(asked).toBeGreaterThan(100);
  });

  test('is asked wherever one answer alone would change what the visitor sees of an undecided persona', () => {
    fc.assert(
      fc.property(personas, places, facts, (all, spots, known) => {
        const set = compiled(all);
        const found = nextQuestion(set, known, { now: 0, questions: QUESTIONS, places: spots });
        if (found !== null) return;
        const now = seen(set, known, spots);
        for (const { fact, options, type } of QUESTIONS.filter((each) => !(each.fact in known))) {
          const values = type === 'boolean' ? [true, false] : options;
          const outcomes = values.map((value) => seen(set, { ...known, [fact]: value }, spots));
          // Where every answer says the same, there is nothing to learn from it.
          if (new Set(outcomes).size > 1) expect([fact, ...outcomes]).toEqual([fact, ...values.map(() => now)]);
        }
      }),
      { numRuns: 300 }
    );
  });

  test('is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(personas, places, facts, (all, spots, known) => {
        const ask = () => nextQuestion(compiled(all), known, { now: 0, questions: QUESTIONS, places: spots });
        const set = compiled(all);
        const options = { now: 0, questions: QUESTIONS, places: spots };
        expect(nextQuestion(set, known, options)).toEqual(ask());
        expect(nextQuestion(set, known, options)).toEqual(nextQuestion(set, known, options));
      })
    );
  });

  test('takes a bounded number of steps with 1,000 personas and 200 facts', () => {
    const leafOf = (at: number, value: string) => ({
      predicate: 'profile.form',
      params: { fact: `f${at % 200}`, operator: 'equals', value },
    });
    const options = Array.from({ length: 200 }, (_, at) => `v${at}`);
    const all = Array.from({ length: 1_000 }, (_, at) =>
      persona(`p${at}`, {
        condition: { any: [leafOf(at, `v${at % 7}`), { all: [leafOf(at + 1, 'v0'), leafOf(at * 3, 'v1')] }] },
      })
    );
    const questions = Array.from({ length: 200 }, (_, at): Askable => {
      return { fact: `form.f${at}`, type: 'enumeration', options, limits: null };
    });
    const spots = all.map(({ key }) => ({ personas: [key], weight: 1 }));
    const found = nextQuestion(compiled(all), {}, { now: 0, questions, places: spots });
    expect(found).not.toBeNull();
    expect(found!.steps).toBeLessThanOrEqual(MAX_STEPS + all.length);
  });
});

describe('a supposition', () => {
  const options = { predicates, patterns };
  const fact = fc.constantFrom('a', 'b', 'form.yes', 'form.sure');
  const value = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean());

  test('comes out as if the visitor had answered, and leaves nothing behind', () => {
    fc.assert(
      fc.property(
        competing,
        rules,
        fc.array(fc.tuple(fact, value), { minLength: 1, maxLength: 3 }),
        (all, list, told) => {
          const set = compilePersonas(all, { ...options, rules: list });
          const supposition = createSupposition(set, {}, 5);
          const untouched = [...deliberate(set, {}, 5).outcomes];
          for (const [name, answer] of told) {
            const supposed = supposition.with([{ fact: name, value: answer }], (outcomes) => [...outcomes]);
            expect(supposed).toEqual(deliberate(set, { [name]: answer }, 5).outcomes);
            expect(supposition.now.outcomes).toEqual(untouched);
          }
          const together = Object.fromEntries(told);
          const answers = Object.entries(together).map(([name, answer]) => ({ fact: name, value: answer }));
          expect(supposition.with(answers, (outcomes) => [...outcomes])).toEqual(deliberate(set, together, 5).outcomes);
          expect(supposition.now.outcomes).toEqual(untouched);
        }
      ),
      { numRuns: 300 }
    );
  });
});
