/** Why a condition could not be checked. What was built is safe in every case: it lies in the form. */
export type CheckFailure = 'offline' | 'logged-out' | 'forbidden' | 'failed';

/** Strapi's client hands on the server's own error, or its own where there was no answer. */
export function failureOf(error: unknown): CheckFailure {
  const { status, name } = (error ?? {}) as { readonly status?: unknown; readonly name?: unknown };
  if (status === 401 || name === 'UnauthorizedError') return 'logged-out';
  if (status === 403 || name === 'ForbiddenError' || name === 'PolicyError') return 'forbidden';
  return typeof status === 'number' && status >= 400 ? 'failed' : 'offline';
}
