import type { Question } from '../../../../shared/contracts/questions';
import { type LocalizedText, spokenLocale } from '../../../../shared/domain/localized-text';
import type { FactText, StoredFact } from '../../repositories/fact-repository';
import { nearest } from './asked-locale';

/** A declared fact with its texts in one language. */
export interface WordedFact {
  readonly fact: StoredFact;
  readonly locale: string;
  readonly question: string;
  readonly text: FactText;
}

/** The texts in the asked locale, in its language, or else in whichever there are; `null` for a fact without a question. */
export function wordedFact(fact: StoredFact, locale: string): WordedFact | null {
  const asked = [...fact.texts].filter(([, { question }]) => (question ?? '').trim() !== '');
  const locales = asked.map(([each]) => each);
  const chosen = nearest(locale, locales) ?? locales[0];
  const text = asked.find(([each]) => each === chosen)?.[1];
  if (chosen === undefined || text === undefined) return null;
  return { fact, locale: chosen, question: text.question ?? '', text };
}

/** What a frontend needs to draw the question and to send the answer. `prefix` is that of the content API. */
export function questionForm(worded: WordedFact, prefix: string): Question {
  const { fact, locale, question, text } = worded;
  const { key, type, limits } = fact;
  const values = type === 'boolean' ? [true, false] : fact.options;
  return {
    fact: key,
    type,
    locale,
    question,
    help: text.help,
    options: values.map((value) => ({ value, label: labelOf(worded, value) })),
    limits,
    answer: { method: 'POST', path: `${prefix}/personalization/facts`, at: ['facts', key] },
    decline: { method: 'POST', path: `${prefix}/personalization/questions/decline`, body: { fact: key } },
  };
}

/** What a visitor reads instead of a value. */
export function labelOf(
  { text, locale }: Pick<WordedFact, 'text' | 'locale'>,
  value: string | number | boolean
): string {
  const label = text.optionLabels.get(String(value));
  if (label !== undefined) return label;
  return typeof value === 'boolean' ? YES_OR_NO[`${value}`][spokenLocale(locale)] : String(value);
}

const YES_OR_NO = {
  true: { en: 'Yes', ja: 'はい' },
  false: { en: 'No', ja: 'いいえ' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
