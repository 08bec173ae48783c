import { isDeepStrictEqual } from 'node:util';
import type { Setting } from '../../../../shared/contracts/health';
import { isPlainObject } from '../../config/check';

/**
 * The settings by their dotted names, in the order of the reference. What is a setting is told by the defaults: a plain
 * object there is a group. Functions have no value to be shown, and an address is shown without the password in it.
 */
export function describeSettings(config: object, defaults: object): readonly Setting[] {
  return Object.entries(defaults).flatMap(([name, fallback]) => describe(name, valueOf(config, name), fallback));
}

function describe(name: string, value: unknown, fallback: unknown): readonly Setting[] {
  if (typeof value === 'function' || typeof fallback === 'function') return [];
  if (!isPlainObject(fallback))
    return [{ name, value: withoutPassword(value), isDefault: isDeepStrictEqual(value, fallback) }];
  return Object.entries(fallback).flatMap(([inner, each]) => describe(`${name}.${inner}`, valueOf(value, inner), each));
}

function valueOf(group: unknown, name: string): unknown {
  return isPlainObject(group) && Object.hasOwn(group, name) ? group[name] : null;
}

function withoutPassword(value: unknown): unknown {
  if (typeof value !== 'string' || !URL.canParse(value)) return value;
  const url = new URL(value);
  return url.username === '' && url.password === '' ? value : `${url.protocol}//…@${url.host}${url.pathname}`;
}
