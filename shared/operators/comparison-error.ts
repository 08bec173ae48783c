/**
 * A comparison that can never be right, whatever the fact: an unknown operator, or a value of a type that the operator
 * does not take. Thrown when the rule is saved or loaded, never for a visitor.
 */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError';
}

/** `"text"`, `a list of 3`, `true`: what was found, for the message of an error. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 64)) : String(value);
}
