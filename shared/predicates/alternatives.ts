/** Whether every item is among the others: a list of alternatives is narrower than a longer one. */
export function isWithin<T>(items: readonly T[], others: readonly T[]): boolean {
  const known = new Set(others);
  return items.every((item) => known.has(item));
}

/** Whether no item is among the others: where there is one value, it cannot be in both lists. */
export function hasNoneOf<T>(items: readonly T[], others: readonly T[]): boolean {
  const known = new Set(others);
  return !items.some((item) => known.has(item));
}
