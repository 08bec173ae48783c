import { useCallback } from 'react';
import type { Problem } from '../../../shared/domain/problem';
import { useWords } from '../words/use-words';

/** These say more in the server's own words, which are English, than a translation by code could. */
const SPECIFIC: readonly string[] = [
  'condition.bad-parameter',
  'condition.bad-pattern',
  'condition.malformed',
  'fact.bad-value',
  'fact.malformed',
  'key.taken',
  'priority.taken',
  'reference.in-use',
  'request.malformed',
  'sample.broken',
  'scoring.malformed',
  'variant.malformed',
  'variant.unknown-field',
];

/** A code is a text here: an error that Strapi keeps in its form has lost it, and a newer server may know more of them. */
type ToldProblem = Pick<Problem, 'message'> & { readonly code: string };

/** A problem in the editor's language: every code has words of its own. */
export function useProblemWords(): (problem: ToldProblem) => string {
  const { say, locale } = useWords();
  return useCallback(
    ({ code, message }) => {
      if (code === '' || (locale === 'en' && SPECIFIC.includes(code))) return message;
      const key = `problems.${code}`;
      const words = say(key);
      return words === key ? message : words;
    },
    [say, locale]
  );
}
