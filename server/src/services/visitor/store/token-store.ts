import type { VisitorTokenCodec } from '../visitor-token-codec';
import type { VisitorStore } from './visitor-store';

/**
 * The visitor carries all of themselves. Nothing is kept here, so two writes at the same time know nothing of each
 * other: the token that the visitor receives last is the one that holds.
 */
export function createTokenStore({
  codec,
  maxAgeDays,
}: {
  codec: VisitorTokenCodec;
  maxAgeDays: number;
}): VisitorStore {
  return {
    async find(carried, moment) {
      const visitor = await codec.decrypt(carried, moment);
      return visitor && { visitor, isWhole: true, revision: '' };
    },
    async keep(visitor, { now }) {
      const carried = await codec.encrypt(visitor, { now, maxAgeDays });
      return carried === null ? { ok: false, reason: 'too-much' } : { ok: true, carried };
    },
    forget: () => Promise.resolve(true),
  };
}
