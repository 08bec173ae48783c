/** Whether every item is among the others: a list of alternatives is narrower than a longer one. */
export function isWithin<T>(items: readonly T[], others: readonly T[]): boolean {
  const known = new Set(others);
  return items.every((item) => known.has(item));
}
