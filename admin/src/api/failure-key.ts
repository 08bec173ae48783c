import { problemsOf } from './problems-of';

/**
 * The key of our message for a failed request; `null` where Strapi's own words are better. A server that cannot be
 * reached ends as the browser's `TypeError`, which says nothing to an editor.
 */
export function failureKey(error: unknown): string | null {
  const [problem] = problemsOf(error);
  if (problem && SAID_PROBLEMS.has(problem.code)) return `failures.${problem.code}`;
  const { status, name } = (error ?? {}) as { status?: number; name?: string };
  if (status === 401) return 'failures.session';
  if (status === 403) return 'failures.forbidden';
  if (status === 404) return 'failures.gone';
  if (status === undefined && (name === 'TypeError' || name === 'AbortError')) return 'failures.offline';
  return null;
}

const SAID_PROBLEMS: ReadonlySet<string> = new Set(['persona.unknown', 'variant.base-missing']);
