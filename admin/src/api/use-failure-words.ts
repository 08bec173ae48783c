import { useCallback } from 'react';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';
import { failureKey } from './failure-key';

/** Puts a failed request into words: ours where we know what happened, Strapi's own otherwise. */
export function useFailureWords(): (error: unknown) => string {
  const { say } = useWords();
  const { _unstableFormatAPIError: strapiWords } = useAPIErrorHandler();
  return useCallback(
    (error) => {
      const key = failureKey(error);
      return key ? say(key) : strapiWords(error as Parameters<typeof strapiWords>[0]);
    },
    [say, strapiWords]
  );
}
