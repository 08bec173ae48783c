import type { FactScalar } from '../../../../shared/domain/fact';

/** What a value of any type is meant to be. A number is never equal to a yes or no, so the editor must be able to say. */
export type ScalarKind = 'text' | 'number' | 'boolean';

const NUMERIC = ['lessThan', 'atMost', 'greaterThan', 'atLeast', 'between'];
const LISTS = ['oneOf', 'between', 'inNetwork'];
const TEXTS = ['equals', 'oneOf', 'contains', 'startsWith', 'endsWith', 'matches'];

export function isListOperator(operator: unknown): boolean {
  return LISTS.includes(String(operator));
}

/** Whether letter case can matter at all. */
export function comparesText(operator: unknown): boolean {
  return TEXTS.includes(String(operator));
}

export function takesValue(operator: unknown): boolean {
  return operator !== 'exists';
}

/** By what is stored, else by what the operator compares. */
export function scalarKindOf(value: unknown, operator: unknown): ScalarKind {
  const [first] = Array.isArray(value) ? value : [value];
  if (typeof first === 'boolean') return 'boolean';
  if (typeof first === 'number') return 'number';
  return first === undefined && NUMERIC.includes(String(operator)) ? 'number' : 'text';
}

/** What was typed, as a value of the kind; what is no number stays the text it is, and the check says so. */
export function toScalar(text: string, kind: ScalarKind): FactScalar {
  const trimmed = text.normalize('NFKC').trim();
  const number = Number(trimmed);
  if (kind === 'number' && trimmed !== '' && Number.isFinite(number)) return number;
  return text;
}
