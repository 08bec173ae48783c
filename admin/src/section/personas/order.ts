/** Orders of personas are lists of keys, best first. Nothing here changes the list it is given. */

export function moved(keys: readonly string[], key: string, to: number): readonly string[] {
  if (!keys.includes(key)) return keys;
  const others = keys.filter((other) => other !== key);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** The rows in the order of the keys. A row that the keys do not know stays behind, in its own order. */
export function arranged<T extends { readonly key: string }>(
  rows: readonly T[],
  keys: readonly string[]
): readonly T[] {
  const place = new Map(keys.map((key, index) => [key, index]));
  const placeOf = ({ key }: T) => place.get(key) ?? keys.length;
  // `sort` is stable: what is unknown keeps its order.
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

/**
 * An intended order over personas that others have changed meanwhile: what is gone is dropped, and what is new goes in
 * behind the persona that it stands behind now.
 */
export function reconciled(intended: readonly string[], current: readonly string[]): readonly string[] {
  const result = intended.filter((key) => current.includes(key));
  current.forEach((key, index) => {
    if (intended.includes(key)) return;
    const before = current[index - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  });
  return result;
}

export function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
