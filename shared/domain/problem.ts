/**
 * Something wrong with what an author or a caller wrote: a stable code for programs, a path to the place, a sentence
 * for people. The list of codes is closed: clients may rely on it, so a code is added here or it does not exist.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** From the root of what was sent: `['root', 'all', 0, 'params', 'countries']`. */
  readonly path: readonly (string | number)[];
  /** English, for developers and logs. It never contains what a visitor sent. */
  readonly message: string;
}

export const PROBLEM_CODES = [
  // conditions
  'condition.malformed',
  'condition.version',
  'condition.empty-group',
  'condition.too-deep',
  'condition.too-many-leaves',
  'condition.unknown-predicate',
  'condition.unknown-rule',
  'condition.broken-rule',
  'condition.unknown-persona',
  'condition.cycle',
  'condition.bad-parameter',
  'condition.missing-parameter',
  'condition.unknown-parameter',
  'condition.bad-pattern',
  // personas, rules and facts, as content
  'key.malformed',
  'key.taken',
  'key.changed',
  'priority.malformed',
  'priority.taken',
  'order.changed',
  'scoring.malformed',
  'confirm.malformed',
  'schedule.inverted',
  'fact.malformed',
  'journey.malformed',
  'trigger.malformed',
  'reference.in-use',
  'sample.broken',
  // variants
  'variant.malformed',
  'variant.base-missing',
  'variant.base-changed',
  'variant.unknown-field',
  'type.without-variants',
  'entry.missing',
  'entry.not-allowed',
  // requests
  'request.malformed',
  'request.too-large',
  'request.too-many',
  'request.foreign',
  'persona.unknown',
  'persona.not-allowed',
  'preview.invalid',
  'preview.expired',
  'fact.unknown',
  'fact.not-writable',
  'fact.bad-value',
  'event.unknown',
  'event.unknown-property',
  'event.bad-property',
  'visitor.no-consent',
  'visitor.too-much',
  'visitor.token-unknown',
  'visitor.taken-in',
  'visitor.store-unavailable',
  'profile.missing',
  'profile.not-allowed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
