import type { Place } from '../../../shared/contracts/places';
import { reachedFactName, stageFactName } from '../../../shared/domain/journey';
import { declaredFactName } from '../../../shared/domain/fact';
import type { References } from '../../../shared/engine';
import type { UseProblem } from '../errors/refusal';
import type { StoredJourney } from '../repositories/journey-repository';
import type { StoredPersona } from '../repositories/persona-repository';
import type { StoredRule } from '../repositories/rule-repository';
import { JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID } from '../uids';
import type { StoredTrigger } from '../repositories/trigger-repository';
import { type Candidate, fieldsOf } from './candidate';
import type { ToldUses } from './told-uses';

export interface Stock {
  readonly personas: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
  readonly journeys: readonly StoredJourney[];
  readonly triggers: readonly StoredTrigger[];
}

/** One place where something is used, with the words for it. */
export interface Use {
  readonly place: Place;
  readonly words: string;
}

type NamedFact = Parameters<typeof declaredFactName>[0];

/** What uses something by itself: rules first, then personas, journeys and triggers, each in its own order. */
export interface Usages {
  ofRule(key: string): readonly Use[];
  ofPersona(key: string): readonly Use[];
  ofFact(fact: NamedFact): readonly Use[];
  /** The personas that wait for a yes to a fact. */
  ofConfirmation(key: string): readonly Use[];
  /** Those that are about one option of a fact. */
  ofOption(fact: NamedFact, option: string): readonly Use[];
  ofJourney(key: string): readonly Use[];
  ofStage(journey: string, stage: string): readonly Use[];
}

/** Reads everything once, so that asking for each of a thousand rules costs no more than asking for one. */
export function findUsages(stock: Stock, referencesOf: (entry: Candidate) => References): Usages {
  const users = [
    ...usersOf('rule', stock.rules),
    ...usersOf('persona', stock.personas),
    ...stock.journeys.map(journeyUser),
    ...stock.triggers.map((trigger) => triggerUser(trigger, referencesOf(fieldsOf(trigger)))),
  ];
  const where = (uses: (references: References) => boolean, except?: { kind: string; key: string }) =>
    users
      .filter(({ kind, key, references }) => !(kind === except?.kind && key === except.key) && uses(references))
      .map(toUse);

  function usersOf(kind: 'rule' | 'persona', entries: readonly (StoredPersona | StoredRule)[]): readonly User[] {
    return entries.map(({ documentId, key, name, ...entry }) => {
      return { kind, documentId, key, name, references: referencesOf(fieldsOf(entry)) };
    });
  }

  return {
    ofRule: (key) => where(({ rules }) => rules.has(key), { kind: 'rule', key }),
    ofPersona: (key) => where(({ facts }) => facts.has(`persona.${key}`), { kind: 'persona', key }),
    ofFact: (fact) => where(({ facts }) => facts.has(declaredFactName(fact))),
    ofConfirmation: (key) => where(({ confirm }) => confirm === key),
    ofOption: (fact, option) => where(({ isAbout }) => isAbout(declaredFactName(fact), option)),
    ofJourney: (key) => where(({ facts }) => stageFacts(key).some((name) => facts.has(name)), { kind: 'journey', key }),
    ofStage: (journey, stage) =>
      where(({ isAbout }) => stageFacts(journey).some((name) => isAbout(name, stage)), {
        kind: 'journey',
        key: journey,
      }),
  };
}

/** More are counted, not listed. */
const MAX_LISTED = 20;

/** One problem per place that may be named, and one that counts the rest. `what` begins the sentence: `The rule "In Japan"`. */
export function inUse(
  what: string,
  { named, others }: ToldUses,
  path: readonly (string | number)[] = []
): readonly UseProblem[] {
  const problem = (message: string) => ({ code: 'reference.in-use', path, message }) as const;
  const listed: UseProblem[] = named
    .slice(0, MAX_LISTED)
    .map(({ place, words }) => ({ ...problem(`${what} is used by ${words}.`), place }));
  const more = named.length - listed.length + others;
  if (more === 0) return listed;
  const counted = `${more}${listed.length > 0 ? ' more' : ''} ${more === 1 ? 'place' : 'places'}`;
  return [...listed, { ...problem(`${what} is used in ${counted}.`), morePlaces: more }];
}

interface User extends Pick<StoredRule, 'documentId' | 'key' | 'name'> {
  readonly kind: 'rule' | 'persona' | 'journey' | 'trigger';
  readonly references: References;
}

const stageFacts = (journey: string) => [stageFactName(journey), reachedFactName(journey)];

function journeyUser({ documentId, key, name, stages, stageFact }: StoredJourney): User {
  const references: References = {
    rules: new Set(stages.flatMap(({ rule }) => rule ?? [])),
    facts: new Set(stageFact === null ? [] : [stageFact]),
    confirm: null,
    isAbout: () => false,
  };
  return { kind: 'journey', documentId, key, name, references };
}

function triggerUser({ documentId, key, name, persona, journey, stage, facts }: StoredTrigger, read: References): User {
  const named = [...facts, ...(persona === null ? [] : [`persona.${persona}`])];
  const place = journey === null ? [] : [stageFactName(journey)];
  const references: References = {
    rules: read.rules,
    facts: new Set([...read.facts, ...named, ...place]),
    confirm: null,
    isAbout: (fact, value) => (place.includes(fact) && value === stage) || read.isAbout(fact, value),
  };
  return { kind: 'trigger', documentId, key, name, references };
}

const TYPE_OF = { rule: RULE_UID, persona: PERSONA_UID, journey: JOURNEY_UID, trigger: TRIGGER_UID } as const;

function toUse({ kind, documentId, name }: User): Use {
  return { place: { kind, type: TYPE_OF[kind], documentId, name }, words: `the ${kind} "${name}"` };
}
