import type { HealthCheck } from '../../../../shared/contracts/health';
import type { NodesState } from '../../nodes/nodes';

/** Looks that may fail before it is more than a hiccup. */
const PATIENCE = 5;

/** Whether this process hears what others change: where it does not, it answers with what it has kept. */
export function checkNodes({ carrier, bell, behindMs }: NodesState, pollSeconds: number): HealthCheck {
  const behind = Math.floor((behindMs ?? 0) / 1000);
  const values = { carrier, seconds: pollSeconds, behind };
  const isLate = carrier !== 'none' && (behindMs === null || behind > PATIENCE * pollSeconds);
  const state = carrier === 'none' ? 'off' : isLate ? 'problem' : bell === 'away' ? 'attention' : 'good';
  return { id: 'nodes', state, values, items: [] };
}
