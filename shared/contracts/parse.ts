import type { z } from 'zod';
import type { Problem } from '../domain/problem';

/** What came of reading something that a caller sent. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A caller who gets everything wrong needs the first problems, not all of them. */
const MAX_PROBLEMS = 50;

/** Names come from the caller, and paths go into answers. */
const MAX_PATH_NAME_LENGTH = 64;

/**
 * Reads a request by its contract. Every problem has the code `request.malformed` and the path to its place; the
 * messages are ours, because zod's quote what was sent, and what a visitor sends must not come back or reach a log.
 */
export function parseContract<T>(schema: z.ZodType<T>, raw: unknown): Parsed<T> {
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.slice(0, MAX_PROBLEMS).map(problemOf) };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.map((part) =>
    typeof part === 'number' ? part : String(part).slice(0, MAX_PATH_NAME_LENGTH)
  );
  return { code: 'request.malformed', path, message: messageOf(issue) };
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}.`;
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? 'Has a name that is not known here.'
        : `Has ${issue.keys.length} names that are not known here.`;
    case 'invalid_key':
      return 'The name is malformed.';
    case 'too_big':
      return `Too large: at most ${String(issue.maximum)}.`;
    case 'too_small':
      return `Too small: at least ${String(issue.minimum)}.`;
    case 'custom':
      return issue.message;
    default:
      return 'Not one of the accepted values.';
  }
}
