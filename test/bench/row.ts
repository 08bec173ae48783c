/** One line of the benchmark: something measured beside something else in the same run, and what it must reach. */
export interface Row {
  readonly group: string;
  readonly name: string;
  /** What was measured of ours, and in what. */
  readonly ours: number;
  /** What it was measured against, in the same unit; `null` where an absolute time is the budget. */
  readonly theirs: number | null;
  readonly unit: 'req/s' | 'ops/s' | 'ms' | 'MB';
  /** `ratio` is ours / theirs; where the budget is a time, it is that time in `unit`. */
  readonly result: number;
  /** True where `result` is ours - theirs. Default: false. */
  readonly isDifference?: boolean;
  readonly budget: Budget | null;
  /** What else helps to judge the result. */
  readonly note?: string;
}

/** The bound of `result`. */
export type Budget = { readonly atLeast: number } | { readonly atMost: number };

export function isWithinBudget({ result, budget }: Row): boolean {
  if (!budget) return true;
  return 'atLeast' in budget ? result >= budget.atLeast : result <= budget.atMost;
}
