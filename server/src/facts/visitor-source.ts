import type { FactValue } from '../../../shared/domain/fact';
import { defineFactSource, type FactSource } from './fact-source';

const FORM = 'form.';

/**
 * What the visitor carries in their token. Whether it may be used is not asked here: the purpose is declared, and the
 * facts service keeps facts back whose purpose the visitor did not agree to.
 */
export function createVisitorSource(): FactSource {
  return defineFactSource({
    id: 'visitor',
    facts: {
      'visitor.bucket': {
        type: 'string',
        label: { en: 'Random number of the visitor', ja: '訪問者の乱数' },
        purpose: 'personalization',
      },
      'form.*': {
        type: 'any',
        label: { en: 'What the visitor told us', ja: '訪問者の回答' },
        purpose: 'personalization',
      },
    },
    resolve({ visitor }, { needed }) {
      const facts: Record<string, FactValue | undefined> = {};
      if (visitor === null) return facts;
      facts['visitor.bucket'] = visitor.id;
      for (const name of needed) {
        if (!name.startsWith(FORM)) continue;
        const key = name.slice(FORM.length);
        if (Object.hasOwn(visitor.facts, key)) facts[name] = visitor.facts[key]?.value;
      }
      return facts;
    },
  });
}
