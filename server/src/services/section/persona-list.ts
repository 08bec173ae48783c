import type { PersonaRow, PersonasAnswer } from '../../../../shared/contracts/personas';
import { readScoring, type PredicateSource } from '../../../../shared/engine';
import type { PersonaRepository, StoredPersona } from '../../repositories/persona-repository';
import type { RuleRepository } from '../../repositories/rule-repository';
import type { PersonasService } from '../personas';
import { revisionOf } from './order-revision';
import { personaState } from './persona-state';
import { sentenceOf } from './sentences';

export interface PersonaListService {
  /** All personas in their order, with what an editor wants to know of each. */
  find(): Promise<PersonasAnswer['data']>;
}

interface Dependencies {
  readonly stored: PersonaRepository;
  readonly rules: RuleRepository;
  readonly personas: Pick<PersonasService, 'alwaysBehind' | 'current' | 'neverHolds'>;
  readonly predicates: PredicateSource;
  /** How many variants are for each persona, by its key. */
  readonly countVariants: () => Promise<ReadonlyMap<string, number>>;
  /** Epoch milliseconds. Default: the system's clock. */
  readonly clock?: () => number;
}

export function createPersonaListService({
  stored,
  rules,
  personas,
  predicates,
  countVariants,
  clock = Date.now,
}: Dependencies): PersonaListService {
  return {
    async find() {
      const [all, allRules, variants] = await Promise.all([stored.findAll(), rules.findAll(), countVariants()]);
      const { set } = personas.current();
      const now = clock();

      const describe = (persona: StoredPersona): PersonaRow => {
        const { documentId, key, name, description, color, priority, isEnabled, activeFrom, activeTo } = persona;
        const problems = set.broken.get(key) ?? [];
        const scoring = readScoring(persona.scoring);
        return {
          ...{ documentId, key, name, description, color, priority, isEnabled, activeFrom, activeTo, problems },
          state: personaState(persona, { isBroken: problems.length > 0, neverHolds: personas.neverHolds(key), now }),
          sentence: sentenceOf(persona, { predicates, rules: allRules }),
          scoring: scoring && { rules: scoring.points.length, threshold: scoring.threshold, lead: scoring.lead },
          variants: variants.get(key) ?? 0,
          alwaysBehind: personas.alwaysBehind(key)[0] ?? null,
        };
      };
      return { personas: all.map(describe), revision: revisionOf(all.map(({ key }) => key)) };
    },
  };
}
