import type { FactValue } from '../domain/fact';
import type { EvaluationTools, PredicateTest, SentenceWords, WhenMissing } from '../domain/predicate';
import { OPERATORS, type Operator } from '../operators';
import { OPERATOR_WORDS } from './operator-words';
import { compareFact } from './fact-comparison';

/** The parameters of every predicate that lets the author choose the operator. */
export const comparisonParameters = {
  operator: {
    type: 'choice',
    label: { en: 'Comparison', ja: '比較' },
    options: OPERATORS.map((value) => ({ value, label: OPERATOR_WORDS[value].label })),
  },
  value: { type: 'value', optional: true, label: { en: 'Value', ja: '値' } },
  ignoreCase: { type: 'boolean', default: false, label: { en: 'Ignore case', ja: '大文字と小文字を区別しない' } },
  negate: { type: 'boolean', default: false, label: { en: 'Not', ja: '否定' } },
} as const;

interface ComparisonChoice {
  readonly operator: Operator;
  readonly value?: FactValue;
  readonly ignoreCase: boolean;
  readonly negate: boolean;
}

/** `exists` has an answer where every other operator says unknown. */
export function whenComparedMissing({ operator }: Pick<ComparisonChoice, 'operator'>): WhenMissing {
  return operator === 'exists' ? 'evaluate' : 'unknown';
}

/** Use it with `whenComparedMissing`. */
export function chosenComparison(fact: string, choice: ComparisonChoice, tools: EvaluationTools): PredicateTest {
  return compareFact(fact, choice, tools);
}

/** The subject with the comparison: `the cookie "plan" is at least 3`, `Cookie「plan」が3以上である`. */
export function comparisonWords(subject: string, choice: ComparisonChoice, words: SentenceWords): string {
  const { operator, value } = choice;
  // `exists: false` says the same as `not exists`, and reads best that way.
  const isNegated = choice.negate !== (operator === 'exists' && value === false);
  const [plain, negated] = OPERATOR_WORDS[operator][words.locale];
  const phrase = (isNegated ? negated : plain).replace('{value}', () => valueWords(operator, value, words));
  return words.locale === 'ja' ? `${subject}${phrase}` : `${subject} ${phrase}`;
}

/** These compare text as text; elsewhere a text is a date, a version or an address, and quotation marks would mislead. */
const QUOTING = new Set<Operator>(['equals', 'oneOf', 'contains', 'startsWith', 'endsWith', 'matches']);

/** What editors and visitors know a boolean as: the answer to a question. */
const ANSWERS = { en: ['yes', 'no'], ja: ['はい', 'いいえ'] } as const;

function valueWords(operator: Operator, value: FactValue | undefined, words: SentenceWords): string {
  const one = (item: string | number | boolean): string => {
    if (typeof item === 'number') return words.number(item);
    if (typeof item === 'boolean') return quoted(ANSWERS[words.locale][item ? 0 : 1], words);
    return typeof item === 'string' && QUOTING.has(operator) ? quoted(item, words) : String(item);
  };
  if (value === undefined) return '';
  if (typeof value !== 'object') return one(value);
  if (operator !== 'between') return words.anyOf(value.map(one));
  return value.map(one).join(words.locale === 'ja' ? 'から' : ' and ');
}

/** Text in the quotation marks of the language. */
export function quoted(text: string, { locale }: Pick<SentenceWords, 'locale'>): string {
  return locale === 'ja' ? `「${text}」` : `“${text}”`;
}
