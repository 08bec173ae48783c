import type { Place } from '../../../shared/contracts/places';
import type { References } from '../../../shared/engine';
import type { UseProblem } from '../errors/refusal';
import type { StoredPersona } from '../repositories/persona-repository';
import type { StoredRule } from '../repositories/rule-repository';
import { PERSONA_UID, RULE_UID } from '../uids';
import { type Candidate, fieldsOf } from './candidate';

export interface Stock {
  readonly personas: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
}

/** One place where something is used, with the words for it. */
export interface Use {
  readonly place: Place;
  readonly words: string;
}

/** The rules and personas that use something by themselves: rules first, then personas, each in its own order. */
export interface Usages {
  ofRule(key: string): readonly Use[];
  ofPersona(key: string): readonly Use[];
  ofFact(key: string): readonly Use[];
  /** Those that are about one option of a fact. */
  ofOption(key: string, option: string): readonly Use[];
}

/** Reads everything once, so that asking for each of a thousand rules costs no more than asking for one. */
export function findUsages(stock: Stock, referencesOf: (entry: Candidate) => References): Usages {
  const users = [...usersOf('rule', stock.rules), ...usersOf('persona', stock.personas)];
  const where = (uses: (references: References) => boolean, except?: { kind: string; key: string }) =>
    users
      .filter(({ kind, key, references }) => !(kind === except?.kind && key === except.key) && uses(references))
      .map(toUse);

  function usersOf(kind: User['kind'], entries: readonly (StoredPersona | StoredRule)[]): readonly User[] {
    return entries.map(({ documentId, key, name, ...entry }) => {
      return { kind, documentId, key, name, references: referencesOf(fieldsOf(entry)) };
    });
  }

  return {
    ofRule: (key) => where(({ rules }) => rules.has(key), { kind: 'rule', key }),
    ofPersona: (key) => where(({ facts }) => facts.has(`persona.${key}`), { kind: 'persona', key }),
    ofFact: (key) => where(({ facts }) => facts.has(`form.${key}`)),
    ofOption: (key, option) => where(({ isAbout }) => isAbout(`form.${key}`, option)),
  };
}

/** More are counted, not listed. */
const MAX_LISTED = 20;

/** One problem per place. `what` begins the sentence: `The rule "In Japan"`. */
export function inUse(
  what: string,
  uses: readonly Use[],
  path: readonly (string | number)[] = []
): readonly UseProblem[] {
  const problem = (message: string) => ({ code: 'reference.in-use', path, message }) as const;
  const listed: UseProblem[] = uses
    .slice(0, MAX_LISTED)
    .map(({ place, words }) => ({ ...problem(`${what} is used by ${words}.`), place }));
  if (uses.length > MAX_LISTED) listed.push(problem(`${what} is used in ${uses.length - MAX_LISTED} more places.`));
  return listed;
}

interface User extends Pick<StoredRule, 'documentId' | 'key' | 'name'> {
  readonly kind: 'rule' | 'persona';
  readonly references: References;
}

function toUse({ kind, documentId, name }: User): Use {
  const type = kind === 'rule' ? RULE_UID : PERSONA_UID;
  return { place: { kind, type, documentId, name }, words: `the ${kind} "${name}"` };
}
