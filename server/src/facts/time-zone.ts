import { LRUCache } from 'lru-cache';

const MAX_LENGTH = 64;

/** Areas and cities, without the bare offsets (`+09:00`) that newer runtimes take as well: they know no summer time. */
const SHAPE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** Asking Intl costs some 50 microseconds, and the name may come from a visitor, so answers are kept but not for ever. */
const known = new LRUCache<string, { readonly zone: string | undefined }>({ max: 1000 });

/**
 * The IANA time zone of that name; `undefined` if there is none. Capitals are put right, but an alias stays the name that
 * was given: which of `Asia/Kolkata` and `Asia/Calcutta` is the proper one depends on the runtime. Never throws.
 */
export function parseTimeZone(name: string | undefined): string | undefined {
  if (name === undefined || name.length > MAX_LENGTH || !SHAPE.test(name)) return undefined;
  let answer = known.get(name);
  if (answer === undefined) {
    answer = { zone: askIntl(name) };
    known.set(name, answer);
  }
  return answer.zone;
}

function askIntl(name: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return undefined;
  }
}
