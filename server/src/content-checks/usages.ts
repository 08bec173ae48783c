import type { Problem } from '../../../shared/domain/problem';
import type { StoredPersona } from '../repositories/persona-repository';
import type { StoredRule } from '../repositories/rule-repository';
import { type Candidate, fieldsOf } from './candidate';
import type { EngineChecks } from './engine-checks';

export interface Stock {
  readonly personas: readonly StoredPersona[];
  readonly rules: readonly StoredRule[];
}

/** More are counted, not listed. */
const MAX_PLACES = 20;

/**
 * The rules and personas that would break without a rule. The engine is asked once with it and once without: only the
 * engine knows every way in which a condition can refer to a rule.
 */
export function placesOfRule(key: string, { personas, rules }: Stock, engine: EngineChecks): readonly string[] {
  const remaining = rules.filter((rule) => rule.key !== key);
  const keys = personas.map((persona) => persona.key);
  const missing = (check: (rules: readonly Candidate[]) => readonly Problem[]) => {
    const unknown = (known: readonly StoredRule[]) =>
      check(known.map(fieldsOf)).filter(({ code }) => code === 'condition.unknown-rule').length;
    return unknown(remaining) > unknown(rules);
  };
  const ofRule = (rule: StoredRule) =>
    missing((known) =>
      engine.rule(fieldsOf(rule), { others: known.filter((other) => other.key !== rule.key), personas: keys })
    );
  const ofPersona = (persona: StoredPersona) =>
    missing((known) =>
      engine.persona(fieldsOf(persona), {
        others: personas.filter((other) => other !== persona).map(fieldsOf),
        rules: known,
      })
    );
  return [...named('rule', remaining.filter(ofRule)), ...named('persona', personas.filter(ofPersona))];
}

/** The rules and other personas that ask about a persona; the variants for it are the caller's to find. */
export function placesOfPersona(key: string, { personas, rules }: Stock, engine: EngineChecks): readonly string[] {
  const known = rules.map(fieldsOf);
  const asks = ({ condition }: { readonly condition: unknown }) => engine.personasIn(condition, known).includes(key);
  return [
    ...named('rule', rules.filter(asks)),
    ...named(
      'persona',
      personas.filter((persona) => persona.key !== key && asks(persona))
    ),
  ];
}

/** One problem per place. */
export function inUse(what: string, places: readonly string[]): readonly Problem[] {
  const listed = places.slice(0, MAX_PLACES).map((place) => `${what} is used by ${place}.`);
  if (places.length > MAX_PLACES) listed.push(`${what} is used in ${places.length - MAX_PLACES} more places.`);
  return listed.map((message) => ({ code: 'reference.in-use', path: [], message }));
}

function named(kind: string, entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map(({ name }) => `the ${kind} "${name}"`);
}
