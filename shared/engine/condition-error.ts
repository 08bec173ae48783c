import type { Problem } from '../domain/problem';

/** Thrown by `compile` for a condition that cannot be evaluated; `problems` says where and why, never empty. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path.join('.') || '(whole)'}: ${message}`).join('\n'));
  }
}
