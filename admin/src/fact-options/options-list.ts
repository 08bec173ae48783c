/** The list with an item at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return items;
  const item = items[from] as T;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Places of items that stand further up already, in whatever width or with blanks around. */
export function repeated(items: readonly unknown[]): readonly number[] {
  const texts = items.map((item) => String(item).normalize('NFKC').trim());
  return [...texts.keys()].filter((at) => texts[at] !== '' && texts.indexOf(texts[at] ?? '') < at);
}
