import type { HealthCheck } from '../../../../shared/contracts/health';

/** The colour only underlines the word. */
export const HEALTH_TONES = {
  good: 'success',
  attention: 'warning',
  problem: 'danger',
  off: 'neutral',
} as const satisfies Readonly<Record<HealthCheck['state'], string>>;

/** The key of what a check found. */
export function healthText({ id, state }: Pick<HealthCheck, 'id' | 'state'>): string {
  return `section.health.${id}.${state}`;
}
