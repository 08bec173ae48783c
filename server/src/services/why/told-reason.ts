import type { Reason } from '../../../../shared/contracts/why';
import type { FactValue } from '../../../../shared/domain/fact';
import { spokenLocale } from '../../../../shared/domain/localized-text';
import { REASON_WORDS } from '../../../../shared/engine';
import type { StoredFact } from '../../repositories/fact-repository';
import { labelOf, questionForm, type WordedFact, wordedFact } from '../questions/question-form';

interface Told {
  readonly key: string;
  readonly value: FactValue | undefined;
  /** Absent where the fact is no longer declared: it is the visitor's own all the same. */
  readonly declaration: StoredFact | undefined;
}

/** Something that the visitor told, in the words of its question, with the ways to answer otherwise and to take it back. */
export function toldReason(
  { key, value, declaration }: Told,
  { locale, prefix }: { readonly locale: string; readonly prefix: string }
): Reason {
  const worded = declaration ? wordedFact(declaration, locale) : null;
  const words = REASON_WORDS[spokenLocale(locale)];
  const shown = declaration?.mayBeShown ? inWords(value, worded) : null;
  const reason = worded === null ? words.of('told', shown) : words.answered(worded.question, shown);
  return {
    kind: 'told',
    sentence: words.because(reason),
    fact: key,
    value: shown,
    correct: worded && declaration?.writableBy === 'visitor' ? questionForm(worded, prefix) : null,
    drop: { method: 'POST', path: `${prefix}/personalization/facts`, body: { facts: { [key]: null } } },
  };
}

function inWords(value: FactValue | undefined, worded: WordedFact | null): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return worded === null ? String(value) : labelOf(worded, value);
}
