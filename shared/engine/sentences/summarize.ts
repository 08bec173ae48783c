import type { ConditionSource } from '../../domain/condition';
import { spokenLocale } from '../../domain/localized-text';
import { PHRASES } from './phrases';
import { createTeller, type TellerOptions } from './teller';

export type SummarizeOptions = TellerOptions;

/**
 * The sentence for a condition (stored or its bare root), in the spoken locale nearest to the BCP 47 tag `locale`.
 * Groups within groups come in brackets. Takes any JSON and never throws for it.
 */
export function summarize(source: ConditionSource, locale: string, options: SummarizeOptions): string {
  return PHRASES[spokenLocale(locale)].whole(createTeller(locale, options)(source));
}
