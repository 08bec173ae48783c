/**
 * The key of our message for a failed request that says nothing about what is wrong; `null` where Strapi's own words are
 * better. A server that cannot be reached ends as the browser's `TypeError`, which says nothing to an editor.
 */
export function failureKey(error: unknown): string | null {
  const { status, name } = (error ?? {}) as { status?: number; name?: string };
  if (status === 401) return 'failures.session';
  if (status === 403) return 'failures.forbidden';
  if (status === 404) return 'failures.gone';
  if (status === undefined && (name === 'TypeError' || name === 'AbortError')) return 'failures.offline';
  return null;
}
