import type { FactScalar, Facts, FactValue } from '../../domain/fact';

/**
 * A fact by its dotted name: as one property first, else along the path. Only own properties count, so that
 * `constructor` or `__proto__` in a condition can never reach what every object inherits.
 *
 * @param path the name's parts; passed in because splitting is paid once per condition, not per request.
 */
export function lookUp(facts: Facts, name: string, path: readonly string[]): FactValue | undefined {
  if (Object.hasOwn(facts, name)) return toFactValue(facts[name]);
  let here: unknown = facts;
  for (let at = 0; at < path.length; at++) {
    const part = path[at]!;
    if (typeof here !== 'object' || here === null || Array.isArray(here) || !Object.hasOwn(here, part))
      return undefined;
    here = (here as Facts)[part];
  }
  return toFactValue(here);
}

/** What may be a fact; anything else (a number that is none, an object) counts as missing. */
export function toFactValue(value: unknown): FactValue | undefined {
  if (isScalar(value)) return value;
  if (!Array.isArray(value)) return undefined;
  return value.every(isScalar) ? value : value.filter(isScalar);
}

function isScalar(value: unknown): value is FactScalar {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
