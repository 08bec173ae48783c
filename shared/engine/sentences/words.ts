import { type LocalizedText, type SpokenLocale, spokenLocale } from '../../domain/localized-text';
import type { Parameter, ParameterSchema } from '../../domain/parameter';
import type { SentenceWords } from '../../domain/predicate';

/** Words for the sentences of one predicate. */
export type WordsFor = (params: ParameterSchema) => SentenceWords;

/** British English, because it joins lists without a comma before the last item. */
const INTL_LOCALES: Readonly<Record<SpokenLocale, string>> = { en: 'en-GB', ja: 'ja' };

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/**
 * Formats values in the spoken locale nearest to a BCP 47 tag. The formatters are made once here and shared by all
 * predicates of a sentence.
 */
export function createSentenceWords(tag: string): WordsFor {
  const locale = spokenLocale(tag);
  const intl = INTL_LOCALES[locale];
  const lists = new Intl.ListFormat(intl, { type: 'disjunction' });
  const countries = new Intl.DisplayNames(intl, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(intl, { type: 'language', fallback: 'code' });
  const weekdays = new Intl.DateTimeFormat(intl, { weekday: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(intl, { month: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(intl, { maximumFractionDigits: 6 });

  const scalar = (item: string | number | boolean): string =>
    typeof item === 'number' ? numbers.format(item) : typeof item === 'boolean' ? YES_OR_NO[`${item}`][locale] : item;

  const words: Omit<SentenceWords, 'choice'> = {
    locale,
    anyOf: (items) => lists.format(items.map(scalar)),
    country: (code) => nameOr(code, countries),
    language: (code) => nameOr(code, languages),
    weekday: (day) => weekdays.format(MONDAY + (day - 1) * DAY),
    month: (month) => months.format(Date.UTC(2024, month - 1, 1)),
    number: (value) => numbers.format(value),
  };
  return (params) => ({ ...words, choice: (name, value) => choiceLabel(params[name], value)?.[locale] ?? value });
}

export const YES_OR_NO = {
  true: { en: 'yes', ja: 'はい' },
  false: { en: 'no', ja: 'いいえ' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

function choiceLabel(parameter: Parameter | undefined, value: string): LocalizedText | undefined {
  if (parameter?.type === 'list') return choiceLabel(parameter.of, value);
  if (parameter?.type !== 'choice') return undefined;
  return parameter.options.find((option) => option.value === value)?.label;
}

/** `DisplayNames` throws for what is not even shaped like a code. */
function nameOr(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
