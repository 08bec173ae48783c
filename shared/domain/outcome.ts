/**
 * The three answers of a predicate, a rule and a persona.
 *
 * `unknown` means that we could not find out: a fact is missing, its source failed, a parameter is bad. It never selects
 * a variant, and its negation is unknown as well, so that a failure can never be turned into "no" and then into "yes".
 */
export type Outcome = 'match' | 'miss' | 'unknown';
