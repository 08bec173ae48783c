import type { Problem } from '../../../shared/domain/problem';

/**
 * The problems in a refused answer of ours, with their codes and paths; empty where the answer is not one of ours (an
 * expired login, a server that cannot be reached), which Strapi's own `useAPIErrorHandler` puts into words.
 */
export function problemsOf(error: unknown): readonly Problem[] {
  const errors = (error as { details?: { errors?: unknown } } | null | undefined)?.details?.errors;
  return Array.isArray(errors) ? errors.filter(isProblem) : [];
}

function isProblem(value: unknown): value is Problem {
  const { code, path, message } = (value ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof code === 'string' && Array.isArray(path) && typeof message === 'string';
}
