import type { FactValue } from '../../domain/fact';
import type { SpokenLocale } from '../../domain/localized-text';
import type { ReasonKind } from '../../domain/reason-kind';
import { publicValue } from './public-value';
import { reasonKind } from './reason-kinds';
import { REASON_WORDS } from './reason-words';

/** The sentence for one kind of fact that has a part in what a visitor sees. */
export function publicReason(
  kind: ReasonKind,
  {
    facts,
    known,
    locale,
  }: {
    readonly facts: readonly string[];
    readonly known: (name: string) => FactValue | undefined;
    readonly locale: SpokenLocale;
  }
): { readonly sentence: string; readonly value: string | null } {
  const words = REASON_WORDS[locale];
  const value = publicValue(kind, { facts: facts.filter((name) => reasonKind(name) === kind), known, locale });
  return { value, sentence: words.because(words.of(kind, value)) };
}
