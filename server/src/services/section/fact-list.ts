import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import type { StoredUses } from '../../content-checks/stored-uses';
import type { UseTeller } from '../../content-checks/told-uses';
import type { FactRepository, StoredFact } from '../../repositories/fact-repository';
import { usedIn } from './used-in';

export interface FactListService {
  /** All declared facts by key, with their questions in the languages in which they were written, and where they are used. */
  find(tell: UseTeller): Promise<readonly FactRow[]>;
}

interface Dependencies {
  readonly facts: FactRepository;
  readonly uses: Pick<StoredUses, 'usages'>;
}

export function createFactListService({ facts, uses }: Dependencies): FactListService {
  return {
    async find(tell) {
      const [all, usages] = await Promise.all([facts.findAll(), uses.usages()]);
      const places = await usedIn(
        all.map((fact) => usages.ofFact(fact)),
        tell
      );
      return all.map(({ texts, ...fact }, at) => ({
        ...fact,
        question: questionsOf(texts),
        ...(places[at] as (typeof places)[number]),
      }));
    },
  };
}

function questionsOf(texts: StoredFact['texts']): FactRow['question'] {
  return Object.fromEntries([...texts].flatMap(([locale, { question }]) => (question ? [[locale, question]] : [])));
}
