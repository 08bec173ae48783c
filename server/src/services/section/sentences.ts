import type { LocalizedText } from '../../../../shared/domain/localized-text';
import type { Rule } from '../../../../shared/domain/rule';
import { summarizePersona, type PredicateSource } from '../../../../shared/engine';

/** What is stored as a condition, and as points where it has any, as one sentence in every spoken locale. */
export function sentenceOf(
  {
    condition,
    scoring = null,
    confirm = null,
  }: { readonly condition: unknown; readonly scoring?: unknown; readonly confirm?: unknown },
  options: { readonly predicates: PredicateSource; readonly rules: readonly Pick<Rule, 'key' | 'name'>[] }
): LocalizedText | null {
  const entry = { condition, scoring, confirm };
  const en = summarizePersona(entry, 'en', options);
  const ja = summarizePersona(entry, 'ja', options);
  return en === null || ja === null ? null : { en, ja };
}
