import type { Problem } from '../../../shared/domain/problem';
import type { Candidate, KeyContext } from './candidate';

/**
 * Keys stand in URLs, cache keys, visitors' tokens and other people's programs. So a key never changes: not by accident
 * while the name is edited, and not on purpose either, because nobody could tell whom it would reach.
 */
export function checkKey({ key }: Candidate, { before, others }: KeyContext, pattern: RegExp): readonly Problem[] {
  if (before !== null && key !== before) {
    return [problem('key.changed', `The key "${before}" cannot be changed. Create a new entry with the other key.`)];
  }
  if (typeof key !== 'string' || !pattern.test(key)) {
    return [problem('key.malformed', `Expected a key like "returning-visitor" (${pattern.source}).`)];
  }
  if (others.some((other) => other.key === key)) return [problem('key.taken', `The key "${key}" is taken.`)];
  return [];
}

function problem(code: Problem['code'], message: string): Problem {
  return { code, path: ['key'], message };
}
