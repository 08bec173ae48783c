/** The wanted key, or the first of `key-2`, `key-3` … that nobody has. */
export function freeKey(wanted: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!all.has(key)) return key;
  }
}
