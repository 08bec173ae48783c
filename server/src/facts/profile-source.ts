import type { FactValue } from '../../../shared/domain/fact';
import type { RememberedFact } from '../visitor/visitor-state';
import { defineFactSource, type FactSource } from './fact-source';

/** Looks up what servers have told of a person. */
export type FindKnownFacts = (
  profile: string,
  options: { readonly now: number }
) => Promise<Readonly<Record<string, RememberedFact>>>;

const KNOWN = 'known.';

/**
 * What is known of a visitor who signed in, or whom a server names: what servers told comes first, then the account.
 * Anonymous visitors have none of it: of somebody whom we do not know, all of this is unknown.
 */
export function createProfileSource({ find }: { readonly find: FindKnownFacts }): FactSource {
  return defineFactSource({
    id: 'profile',
    facts: {
      'known.*': {
        type: 'any',
        label: { en: 'What we know of the person', ja: '会員について分かっていること' },
        purpose: 'personalization',
      },
    },
    resolve({ known }, { needed, now }) {
      if (known === null) return {};
      const { profile, account } = known;
      const valuesFrom = (told: Readonly<Record<string, RememberedFact>>) => {
        const facts: Record<string, FactValue | undefined> = {};
        for (const name of needed) {
          const key = name.slice(KNOWN.length);
          if (Object.hasOwn(told, key)) facts[name] = told[key]?.value;
          else if (Object.hasOwn(account, key)) facts[name] = account[key];
        }
        return facts;
      };
      return profile === null ? valuesFrom({}) : find(profile, { now }).then(valuesFrom);
    },
  });
}
