import type { Condition } from '../../../shared/domain/condition';
import type { Facts } from '../../../shared/domain/fact';
import { type Askable, compilePersonas, nextQuestion } from '../../../shared/engine';
import questions from './questions.json';
import { patterns, predicates } from './vocabulary';

type Kind = readonly string[] | 'boolean' | { readonly min: number; readonly max: number };
type Wanted = string | { readonly operator: string; readonly value: number };

interface Case {
  readonly name: string;
  readonly why: string;
  readonly questions: Readonly<Record<string, Kind>>;
  readonly facts?: Facts;
  /** What each persona asks of which facts, best first; a bare name is a declared fact. */
  readonly personas: Readonly<Record<string, Readonly<Record<string, Wanted>>>>;
  readonly places: readonly (readonly string[])[];
  readonly asked: string | null;
  readonly because?: string;
  readonly information?: number;
}

const askable = ([key, kind]: [string, Kind]): Askable => {
  const fact = `form.${key}`;
  if (kind === 'boolean') return { fact, type: 'boolean', options: [], limits: null };
  if ('min' in kind) return { fact, type: 'number', options: [], limits: kind };
  return { fact, type: 'enumeration', options: kind, limits: null };
};

const conditionOf = (wanted: Readonly<Record<string, Wanted>>): Condition => ({
  all: Object.entries(wanted).map(([name, value]) => ({
    predicate: 'fact',
    params: {
      fact: name.includes('.') ? name : `form.${name}`,
      ...(typeof value === 'string' ? { operator: 'equals', value } : value),
    },
  })),
});

describe('the next question', () => {
  test.each((questions as unknown as Case[]).map((each) => [`${each.name} (${each.why})`, each] as const))(
    '%s',
    (_, each) => {
      const personas = Object.entries(each.personas).map(([key, { confirm = null, ...wanted }], at) => ({
        ...{ key, name: key, priority: at + 1, isEnabled: true, scoring: null, activeFrom: null, activeTo: null },
        condition: conditionOf(wanted),
        confirm: confirm as string | null,
      }));
      const set = compilePersonas(personas, { predicates, patterns, rules: [] });
      const found = nextQuestion(set, each.facts ?? {}, {
        now: 0,
        questions: Object.entries(each.questions).map(askable),
        places: each.places.map((keys) => ({ personas: keys, weight: 1 })),
      });
      expect(found?.fact.slice('form.'.length) ?? null).toBe(each.asked);
      if (each.because !== undefined) expect(found?.because).toBe(each.because);
      if (each.information !== undefined) expect(found?.information).toBeCloseTo(each.information, 6);
    }
  );
});
