import type { FactScalar } from '../domain/fact';
import type { ParameterPlace } from './parse-parameter';

const MAX_ITEMS = 500;
const MAX_LENGTH = 256;

/** Any scalar or list of scalars. Empty texts and lists are allowed: a fact may well be compared with nothing. */
export function parseValue(raw: unknown, { list, path }: ParameterPlace): unknown {
  const refuse = (at: typeof path, expectation: string): void =>
    list.add('condition.bad-parameter', at, `The value must ${expectation}.`);

  if (!Array.isArray(raw)) {
    if (!isScalar(raw))
      refuse(path, `be a text of at most ${MAX_LENGTH} characters, a number, true or false, or a list`);
    return raw;
  }
  if (raw.length > MAX_ITEMS) {
    refuse(path, `have at most ${MAX_ITEMS} items`);
    return raw;
  }
  raw.forEach((item: unknown, at) => {
    if (!isScalar(item))
      refuse([...path, at], `be a text of at most ${MAX_LENGTH} characters, a number, true or false`);
  });
  return Object.freeze([...raw]);
}

function isScalar(value: unknown): value is FactScalar {
  if (typeof value === 'string') return value.length <= MAX_LENGTH;
  return typeof value === 'boolean' || Number.isFinite(value);
}
