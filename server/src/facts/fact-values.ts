import type { FactScalar, FactValue } from '../../../shared/domain/fact';
import type { FactDescription } from './fact-source';

const MAX_TEXT_LENGTH = 4 * 1024;
const MAX_LIST_LENGTH = 500;

/** A fact that a source is asked for, as the source has declared it; a fact that it did not declare is junk. */
export interface ExpectedFact {
  readonly name: string;
  readonly description: FactDescription | undefined;
}

export interface CheckedAnswer {
  /** In the order in which they were expected; `undefined` where the source does not know the fact. */
  readonly values: FactValues;
  /** Whether something in the answer was not what the source had declared. */
  readonly hasJunk: boolean;
}

export type FactValues = readonly (FactValue | undefined)[];

/** What is known where nothing is: whatever the place, there is no value. */
export const NO_VALUES: FactValues = [];

/**
 * Takes from an answer what was asked for and is what it was declared to be. A source is somebody else's code, and
 * part of what it returns may come straight from a visitor, so nothing is taken on trust: only own properties, only
 * plain values of the declared type, only of bearable size.
 */
export function checkAnswer(answer: unknown, expected: readonly ExpectedFact[]): CheckedAnswer {
  if (typeof answer !== 'object' || answer === null) return { values: NO_VALUES, hasJunk: answer !== undefined };
  const values = new Array<FactValue | undefined>(expected.length);
  let hasJunk = false;
  for (let at = 0; at < expected.length; at += 1) {
    const { name, description } = expected[at]!;
    const value: unknown = Array.isArray(answer) ? answer[at] : ownValue(answer, name);
    if (value === undefined || value === null) continue;
    if (description !== undefined && isFactValue(value, description)) values[at] = value;
    else hasJunk = true;
  }
  return { values, hasJunk };
}

function ownValue(answer: object, name: string): unknown {
  return Object.hasOwn(answer, name) ? (answer as Record<string, unknown>)[name] : undefined;
}

function isFactValue(value: unknown, { type, isList = false }: FactDescription): value is FactValue {
  if (!Array.isArray(value)) return !isList && isScalar(value, type);
  if (!isList && type !== 'any') return false;
  return value.length <= MAX_LIST_LENGTH && value.every((item) => isScalar(item, type));
}

function isScalar(value: unknown, type: FactDescription['type']): value is FactScalar {
  const isText = typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  switch (type) {
    case 'string':
    case 'enumeration':
      return isText;
    case 'number':
      return isNumber;
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isText || isNumber;
    case 'any':
      return isText || isNumber || typeof value === 'boolean';
  }
}
