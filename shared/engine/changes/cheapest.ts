/** Something that can be bought. */
export interface Offer {
  readonly gain: number;
  /** A whole number; `Infinity` where it is not to be had. */
  readonly cost: number;
}

/** Nobody follows advice of more changes than that. */
const MAX_COST = 1_000;

interface Purchase<T> {
  readonly gain: number;
  readonly last: T | null;
  readonly before: Purchase<T> | null;
}

/**
 * The cheapest offers that gain so much together, or more than so much; `null` where all of them do not. It is the
 * knapsack problem turned round, solved by cost: what is the most that so much can buy?
 */
export function cheapest<T extends Offer>(
  offers: readonly T[],
  wanted: number,
  { isMore }: { readonly isMore: boolean }
): readonly T[] | null {
  const isEnough = (gain: number): boolean => (isMore ? gain > wanted : gain >= wanted);
  const nothing: Purchase<T> = { gain: 0, last: null, before: null };
  if (isEnough(0)) return [];

  const affordable = offers.filter(({ cost }) => cost <= MAX_COST);
  const limit = Math.min(
    MAX_COST,
    affordable.reduce((sum, { cost }) => sum + cost, 0)
  );
  const best = new Array<Purchase<T>>(limit + 1).fill(nothing);
  for (const offer of affordable) {
    // Downwards, so that no offer is bought twice.
    for (let cost = limit; cost >= offer.cost; cost--) {
      const before = best[cost - offer.cost]!;
      const gain = before.gain + offer.gain;
      if (gain > best[cost]!.gain) best[cost] = { gain, last: offer, before };
    }
  }
  const bought = best.find(({ gain }) => isEnough(gain));
  return bought === undefined ? null : listOf(bought);
}

function listOf<T>(purchase: Purchase<T>): readonly T[] {
  const list: T[] = [];
  for (let here: Purchase<T> | null = purchase; here !== null; here = here.before) {
    if (here.last !== null) list.push(here.last);
  }
  return list.reverse();
}
