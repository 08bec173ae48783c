import { useCallback } from 'react';
import { failureKey } from '../api/failure-key';
import { problemsOf } from '../api/problems-of';
import { useFailureWords } from '../api/use-failure-words';
import { useProblemWords } from '../api/use-problem-words';

/**
 * Puts a refusal into the editor's language where it lies: Strapi's forms show the messages of an answer as they are.
 * What is none of ours stays Strapi's.
 */
export function useTranslateRefusal(): (refusal: unknown) => void {
  const words = useFailureWords();
  const wordsOf = useProblemWords();
  return useCallback(
    (refusal) => {
      const problems = problemsOf(refusal);
      if (problems.length === 0 && failureKey(refusal) === null) return;
      const told = refusal as { message: string };
      told.message = words(refusal);
      for (const problem of problems) (problem as { message: string }).message = wordsOf(problem);
    },
    [words, wordsOf]
  );
}
