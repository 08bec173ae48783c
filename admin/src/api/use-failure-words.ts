import { useCallback } from 'react';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';
import { failureKey } from './failure-key';
import { problemsOf } from './problems-of';
import { useProblemWords } from './use-problem-words';

/** Puts a failed request into words: those of the first problem that it tells of, else ours, else Strapi's own. */
export function useFailureWords(): (error: unknown) => string {
  const { say } = useWords();
  const wordsOf = useProblemWords();
  const { _unstableFormatAPIError: strapiWords } = useAPIErrorHandler();
  return useCallback(
    (error) => {
      const [problem] = problemsOf(error);
      if (problem) return wordsOf(problem);
      const key = failureKey(error);
      return key ? say(key) : strapiWords(error as Parameters<typeof strapiWords>[0]);
    },
    [say, wordsOf, strapiWords]
  );
}
