import type { Use } from './usages';

/** Uses, as somebody may be told of them: some by name, the others as a number. */
export interface ToldUses {
  readonly named: readonly Use[];
  readonly others: number;
}

/** Sorts uses by what the one who asks may read. */
export type UseTeller = (uses: readonly Use[]) => Promise<ToldUses>;

/** For scripts, imports and jobs, who could read everything anyway. */
export const tellAll: UseTeller = async (uses) => ({ named: uses, others: 0 });
