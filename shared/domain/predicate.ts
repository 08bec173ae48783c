import type { FactReader, Facts, FactValue } from './fact';
import type { LocalizedText, SpokenLocale } from './localized-text';
import type { Outcome } from './outcome';
import type { ParameterSchema, ParametersOf } from './parameter';

/** The groups in which the rule builder offers predicates, in this order. */
export const PREDICATE_CATEGORIES = [
  'place',
  'device',
  'language',
  'time',
  'arrival',
  'behaviour',
  'profile',
  'persona',
  'general',
] as const;
export type PredicateCategory = (typeof PREDICATE_CATEGORIES)[number];

/** What a visitor must have agreed to before facts of a kind may be used. `necessary` needs no agreement. */
export const PURPOSES = ['necessary', 'personalization', 'measurement'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What becomes of a test on facts of which one is missing. */
export type WhenMissing = 'unknown' | 'evaluate';

/**
 * A named, parameterised test over facts. One definition yields everything: the form in the admin, the check of stored
 * parameters, the evaluation, the sentence, the samples of the simulator, the documentation row and the generated tests.
 */
export interface PredicateDefinition<S extends ParameterSchema = ParameterSchema> {
  /** Unique. Yours start with your own namespace: `my-shop.loyalty`. */
  readonly id: string;
  readonly category: PredicateCategory;
  readonly label: LocalizedText;
  readonly params: S;
  /** Dotted names of every fact that the evaluation reads. It sees no others. */
  readonly facts: readonly string[] | ((params: ParametersOf<S>) => readonly string[]);
  /**
   * Called once when a rule is loaded; the function it returns is called once per decision. Do all parsing in the
   * outer one. It must be pure: the same facts and clock give the same answer. What throws is `unknown`.
   */
  readonly evaluate: (params: ParametersOf<S>, tools: EvaluationTools) => PredicateTest;
  /** A template (`country is one of {countries}`) or a function per spoken locale; completes "The visitor …". */
  readonly sentence: Readonly<Record<SpokenLocale, SentenceTemplate<S>>>;
  /** At least one match and one miss, and an unknown where facts are read. They become tests and the simulator's offers. */
  readonly samples: readonly PredicateSample<S>[];
  /** Default: `necessary`. */
  readonly purpose?: Purpose;
  /**
   * What happens when a declared fact is missing. Default `unknown`: the answer is unknown and `evaluate` is not asked.
   * `evaluate`: it is asked all the same, for tests on the very absence of a fact. A function, where that goes by the parameters.
   */
  readonly whenMissing?: WhenMissing | ((params: ParametersOf<S>) => WhenMissing);
  /**
   * Only for predicates whose answer changes with the clock alone: the next moment (epoch milliseconds, after `now`) at
   * which it may change, or `null` for never. Responses are never cached beyond it.
   */
  readonly changesAt?: (params: ParametersOf<S>) => (facts: FactReader, now: number) => number | null;
  /**
   * Whether the test is narrower than the same one with other parameters: whenever it matches, `than` matches, and whenever
   * `than` misses, it misses. The admin uses it to find personas that never have their turn. Where it is in doubt it must
   * say no, which is the default; the same parameters need no asking.
   */
  readonly isNarrower?: (params: ParametersOf<S>, than: ParametersOf<S>) => boolean;
  /**
   * Whether the test and the same one with other parameters contradict each other: whenever the one matches, the other
   * misses. The admin uses it to find conditions that nobody can meet. Where it is in doubt it must say no, which is the
   * default.
   */
  readonly excludes?: (params: ParametersOf<S>, other: ParametersOf<S>) => boolean;
}

/** `true` is a match, `false` a miss. */
export interface PredicateTest {
  (facts: FactReader, now: number): boolean | Outcome;
  /** Where the test does nothing but compare one fact: how. Then the general predicate `fact` can stand in for it elsewhere. */
  readonly compared?: ComparedFact;
}

/** The parameters of the predicate `fact`. */
export interface ComparedFact {
  readonly fact: string;
  readonly operator: string;
  readonly value?: FactValue;
  readonly ignoreCase?: boolean;
  readonly negate?: boolean;
}

export interface EvaluationTools {
  readonly patterns: PatternCompiler;
}

/**
 * Compiles a pattern of RE2 syntax to a test that takes time linear in the text's length; unanchored. Throws when the
 * pattern is not RE2 (look-around, back-references). A parameter of the engine, so that an edge bundle can leave it out.
 */
export type PatternCompiler = (source: string, options: { readonly ignoreCase: boolean }) => (text: string) => boolean;

export type SentenceTemplate<S extends ParameterSchema> =
  string | ((params: ParametersOf<S>, words: SentenceWords) => string);

/** Formats values in the locale of the sentence. */
export interface SentenceWords {
  readonly locale: SpokenLocale;
  /** `A, B or C`. */
  anyOf(items: readonly (string | number | boolean)[]): string;
  /** The name of an ISO 3166-1 country, or the code where it has none. */
  country(code: string): string;
  /** The name of a language, or the tag. */
  language(tag: string): string;
  /** The label of a choice. */
  choice(parameter: string, value: string): string;
  /** A day of the week, 1 (Monday) to 7 (Sunday). */
  weekday(day: number): string;
  /** A month, 1 to 12. */
  month(month: number): string;
  number(value: number): string;
}

export interface PredicateSample<S extends ParameterSchema = ParameterSchema> {
  readonly params: ParametersOf<S>;
  readonly facts: Facts;
  /** Epoch milliseconds. Default: 2026-01-15T03:00:00Z, a Thursday. */
  readonly now?: number;
  readonly outcome: Outcome;
}
