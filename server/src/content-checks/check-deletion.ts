import type { UseProblem } from '../errors/refusal';
import type { FactRepository } from '../repositories/fact-repository';
import type { JourneyRepository } from '../repositories/journey-repository';
import type { PersonaRepository } from '../repositories/persona-repository';
import type { RuleRepository } from '../repositories/rule-repository';
import { FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID } from '../uids';
import type { StoredUses } from './stored-uses';
import type { UseTeller } from './told-uses';
import { inUse } from './usages';

/** Refuses to delete what is in use, one problem per place. `locale` is as the document service was given it. */
export type DeletionCheck = (documentId: string, locale: unknown) => Promise<readonly UseProblem[]>;

interface Dependencies {
  readonly personas: PersonaRepository;
  readonly rules: RuleRepository;
  readonly facts: FactRepository;
  readonly journeys: JourneyRepository;
  readonly uses: StoredUses;
  readonly tell: UseTeller;
  readonly defaultLocale: () => Promise<string>;
}

/** The checks by the uid of the type. */
export function createDeletionChecks(dependencies: Dependencies): ReadonlyMap<string, DeletionCheck> {
  const { personas, rules, facts, journeys, uses, tell, defaultLocale } = dependencies;

  const checkPersona: DeletionCheck = async (documentId) => {
    const persona = (await personas.findAll()).find((candidate) => candidate.documentId === documentId);
    return persona ? inUse(`The persona "${persona.name}"`, await tell(await uses.ofPersona(persona))) : [];
  };

  const checkRule: DeletionCheck = async (documentId) => {
    const rule = (await rules.findAll()).find((candidate) => candidate.documentId === documentId);
    return rule ? inUse(`The rule "${rule.name}"`, await tell(await uses.ofRule(rule))) : [];
  };

  const checkFact: DeletionCheck = async (documentId, locale) => {
    const fact = (await facts.findAll()).find((candidate) => candidate.documentId === documentId);
    if (!fact) return [];
    const deleted: readonly unknown[] = [locale ?? (await defaultLocale())].flat();
    const goes = (written: string) => deleted.includes('*') || deleted.includes(written);
    // Without its question in one language a fact is still declared.
    if (![...fact.texts.keys()].every(goes)) return [];
    return inUse(`The fact "${fact.key}"`, await tell((await uses.usages()).ofFact(fact)));
  };

  const checkJourney: DeletionCheck = async (documentId) => {
    const journey = (await journeys.findAll()).find((candidate) => candidate.documentId === documentId);
    return journey
      ? inUse(`The journey "${journey.name}"`, await tell((await uses.usages()).ofJourney(journey.key)))
      : [];
  };

  return new Map([
    [PERSONA_UID, checkPersona],
    [RULE_UID, checkRule],
    [FACT_UID, checkFact],
    [JOURNEY_UID, checkJourney],
  ]);
}
