import { useCallback } from 'react';
import { useWords } from '../../words/use-words';

/** These say more in the server's own words than a translation by code could. */
const SPECIFIC: readonly string[] = ['condition.bad-parameter', 'condition.bad-pattern', 'condition.malformed'];

interface ToldProblem {
  readonly code: string;
  readonly message: string;
}

/** A problem in the editor's language. The server's messages are English; every code has words of its own. */
export function useProblemWords(): (problem: ToldProblem) => string {
  const { say, locale } = useWords();
  return useCallback(
    ({ code, message }) => {
      if (locale === 'en' && (SPECIFIC.includes(code) || code === '')) return message;
      const key = `rule-builder.problem.${code}`;
      const words = say(key);
      return words === key ? message : words;
    },
    [say, locale]
  );
}
