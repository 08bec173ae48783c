import { isFactName } from '../../../shared/engine/formats/fact-name';
import { KEY_PATTERN } from '../../../shared/domain/persona';
import type { Problem } from '../../../shared/domain/problem';
import {
  MAX_CAP_DAYS,
  MAX_CAP_TIMES,
  MAX_TOLD_FACTS,
  mayBeTold,
  type Trigger,
  TRIGGER_OCCASIONS,
} from '../../../shared/domain/trigger';
import type { StoredJourney } from '../repositories/journey-repository';
import type { StoredRule } from '../repositories/rule-repository';
import { readTrigger } from '../repositories/trigger-repository';
import { type Candidate, fieldsOf, type KeyContext } from './candidate';
import { checkKey } from './check-key';
import type { EngineChecks } from './engine-checks';

export interface TriggerContext extends KeyContext {
  readonly personas: readonly string[];
  readonly journeys: readonly StoredJourney[];
  readonly rules: readonly StoredRule[];
  /** Names of the configured targets. */
  readonly targets: readonly string[];
  readonly engine: Pick<EngineChecks, 'condition'>;
}

/** What must hold whenever a trigger is saved. */
export function checkTrigger(candidate: Candidate, context: TriggerContext): readonly Problem[] {
  const trigger = readTrigger(candidate);
  const { personas, rules, engine } = context;
  return [
    ...checkKey(candidate, context, KEY_PATTERN),
    ...checkOccasion(trigger, context),
    ...engine.condition(trigger.condition, { personas, rules: rules.map(fieldsOf) }),
    ...checkFacts(candidate.facts),
    ...checkWhere(trigger, context),
    ...checkLimit(trigger),
  ];
}

function checkOccasion(
  { on, persona, journey, stage, eventType }: Trigger,
  context: TriggerContext
): readonly Problem[] {
  switch (on) {
    case 'persona.enter':
    case 'persona.leave':
      if (persona !== null && context.personas.includes(persona)) return [];
      return [{ code: 'persona.unknown', path: ['persona'], message: 'There is no such persona.' }];
    case 'stage.enter':
    case 'stage.leave': {
      const known = context.journeys.find(({ key }) => key === journey);
      if (!known) return [malformed(['journey'], 'There is no such journey.')];
      if (stage === null || known.stages.some(({ key }) => key === stage)) return [];
      return [malformed(['stage'], 'The journey has no such stage.')];
    }
    case 'event':
      if (eventType !== null && KEY_PATTERN.test(eventType)) return [];
      return [malformed(['eventType'], 'Expected the type of an event, such as "search".')];
    default:
      return [malformed(['on'], `Expected one of ${TRIGGER_OCCASIONS.join(', ')}.`)];
  }
}

function checkFacts(facts: unknown): readonly Problem[] {
  if (facts == null) return [];
  if (!Array.isArray(facts)) return [malformed(['facts'], 'Expected a list of names of facts.')];
  if (facts.length > MAX_TOLD_FACTS) return [malformed(['facts'], `At most ${MAX_TOLD_FACTS} facts.`)];
  return facts.flatMap((name: unknown, at) => {
    const path = ['facts', at];
    if (typeof name !== 'string' || !isFactName(name)) {
      return [malformed(path, 'Expected the name of a fact such as "form.pet".')];
    }
    return mayBeTold(name) ? [] : [malformed(path, `"${name}" tells who somebody is, and is told to nobody.`)];
  });
}

function checkWhere({ target, isEmitted }: Trigger, { targets }: TriggerContext): readonly Problem[] {
  if (target === null && !isEmitted) {
    return [malformed(['target'], 'Name a target, or let the event hub tell: otherwise nobody hears of it.')];
  }
  if (target === null || targets.includes(target)) return [];
  const known = targets.length === 0 ? 'none is configured' : `configured are ${targets.join(', ')}`;
  return [malformed(['target'], `There is no such target; ${known} (triggers.targets).`)];
}

function checkLimit({ capTimes, capDays }: Trigger): readonly Problem[] {
  if ((capTimes === null) !== (capDays === null)) {
    return [malformed([capTimes === null ? 'capTimes' : 'capDays'], 'A limit is so many times in so many days.')];
  }
  return [
    ...(isWithin(capTimes, MAX_CAP_TIMES) ? [] : [malformed(['capTimes'], `Expected 1 to ${MAX_CAP_TIMES}.`)]),
    ...(isWithin(capDays, MAX_CAP_DAYS) ? [] : [malformed(['capDays'], `Expected 1 to ${MAX_CAP_DAYS}.`)]),
  ];
}

function isWithin(value: number | null, most: number): boolean {
  return value === null || (Number.isInteger(value) && value >= 1 && value <= most);
}

function malformed(path: readonly (string | number)[], message: string): Problem {
  return { code: 'trigger.malformed', path, message };
}
