import type { FactScalar, FactValue } from '../../../shared/domain/fact';
import type { FactDescription, FactSource } from './fact-source';
import { describeFact } from './fact-registry';

const MAX_TEXT_LENGTH = 4 * 1024;
const MAX_LIST_LENGTH = 500;

export interface CheckedAnswer {
  readonly values: ReadonlyMap<string, FactValue>;
  /** Whether something in the answer was not what the source had declared. */
  readonly hasJunk: boolean;
}

/**
 * Takes from an answer what was asked for and is what it was declared to be. A source is somebody else's code, and
 * part of what it returns may come straight from a visitor, so nothing is taken on trust: only own properties, only
 * plain values of the declared type, only of bearable size.
 */
export function checkAnswer(source: FactSource, answer: unknown, needed: readonly string[]): CheckedAnswer {
  const values = new Map<string, FactValue>();
  if (typeof answer !== 'object' || answer === null) return { values, hasJunk: answer !== undefined };
  let hasJunk = false;
  for (const name of needed) {
    if (!Object.hasOwn(answer, name)) continue;
    const value = (answer as Record<string, unknown>)[name];
    if (value === undefined || value === null) continue;
    const description = describeFact(source, name);
    if (description !== undefined && isFactValue(value, description)) values.set(name, value);
    else hasJunk = true;
  }
  return { values, hasJunk };
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
