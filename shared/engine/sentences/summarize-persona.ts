import type { ConditionSource } from '../../domain/condition';
import { type SpokenLocale, spokenLocale } from '../../domain/localized-text';
import type { Scoring } from '../../domain/persona';
import { readScoring } from '../personas/read-scoring';
import { PHRASES } from './phrases';
import { summarize, type SummarizeOptions } from './summarize';

/** A list of more is not read to its end. */
const MAX_RULES = 10;

/**
 * What makes a persona hold, as a sentence: its condition, its points, or one or the other, and what must be confirmed. `null` where it has neither,
 * or only points that cannot be read. Takes whatever is stored and never throws for it.
 */
export function summarizePersona(
  {
    condition,
    scoring,
    confirm = null,
  }: { readonly condition: unknown; readonly scoring: unknown; readonly confirm?: unknown },
  locale: string,
  options: SummarizeOptions
): string | null {
  const phrases = PHRASES[spokenLocale(locale)];
  const explicit = condition == null ? null : summarize(condition as ConditionSource, locale, options);
  const read = readScoring(scoring);
  const implicit = read && tellPoints(read, spokenLocale(locale), options);
  const suggested = [explicit, implicit && (explicit === null ? phrases.whole(implicit) : implicit)]
    .filter((part) => part !== null)
    .join(phrases.orElse);
  if (suggested === '') return null;
  return typeof confirm === 'string' && confirm !== '' ? phrases.confirmed(suggested, confirm) : suggested;
}

function tellPoints(
  { points, threshold, lead }: Scoring,
  locale: SpokenLocale,
  { rules = [] }: SummarizeOptions
): string {
  const phrases = PHRASES[locale];
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const names = new Map([...rules].map(({ key, name }) => [key, name]));
  const told = points.slice(0, MAX_RULES).map((hint) => {
    const given = number(hint.points);
    if ('rule' in hint) return phrases.pointsOfRule(names.get(hint.rule) ?? hint.rule, given);
    if ('topic' in hint) return phrases.pointsOfTopic(hint.topic, given, number(hint.times));
    const days = hint.days === undefined ? null : number(hint.days);
    return phrases.pointsOfEvent(hint.event, given, number(hint.times), days);
  });
  if (points.length > MAX_RULES) told.push(phrases.more);
  return phrases.points(number(threshold), told.join(phrases.nextRule), lead > 0 ? number(lead) : null);
}
