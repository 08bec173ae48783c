import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import type { StoredUses } from '../../content-checks/stored-uses';
import type { FactRepository, StoredFact } from '../../repositories/fact-repository';

export interface FactListService {
  /** All declared facts by key, with their questions in the languages in which they were written, and where they are used. */
  find(): Promise<readonly FactRow[]>;
}

interface Dependencies {
  readonly facts: FactRepository;
  readonly uses: Pick<StoredUses, 'usages'>;
}

export function createFactListService({ facts, uses }: Dependencies): FactListService {
  return {
    async find() {
      const [all, usages] = await Promise.all([facts.findAll(), uses.usages()]);
      return all.map(({ texts, ...fact }) => ({
        ...fact,
        question: questionsOf(texts),
        usedBy: usages.ofFact(fact).map(({ place }) => place),
      }));
    },
  };
}

function questionsOf(texts: StoredFact['texts']): FactRow['question'] {
  return Object.fromEntries([...texts].flatMap(([locale, { question }]) => (question ? [[locale, question]] : [])));
}
