import { LRUCache } from 'lru-cache';
import { parseLanguages } from '../../../shared/request-facts/languages';
import { defineFactSource, type FactAnswer, type FactSource } from './fact-source';

const UNKNOWN: FactAnswer = {};

/** The languages a visitor reads, best first. Few headers are in use in the world, so answers are remembered. */
export function createLanguageSource(): FactSource {
  const answers = new LRUCache<string, FactAnswer>({ max: 1000 });

  return defineFactSource({
    id: 'language',
    facts: {
      'language.tags': { type: 'string', isList: true, label: { en: 'Languages, best first', ja: '言語（優先順）' } },
    },
    resolve({ headers }) {
      const header = headers['accept-language'];
      if (header === undefined) return UNKNOWN;
      let answer = answers.get(header);
      if (answer === undefined) {
        const tags = parseLanguages(header);
        answer = tags.length > 0 ? { 'language.tags': tags } : UNKNOWN;
        answers.set(header, answer);
      }
      return answer;
    },
  });
}
