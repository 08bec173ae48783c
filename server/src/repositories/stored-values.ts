/** Dates come from the database as text, number or Date, depending on which one it is. */
export function epochMilliseconds(stored: unknown): number | null {
  if (stored === null || stored === undefined || stored === '') return null;
  const milliseconds = new Date(stored as string | number | Date).getTime();
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** The texts in a stored list; anything else in it, or in its place, counts for nothing. */
export function textList(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((item): item is string => typeof item === 'string') : [];
}

/** The texts in a stored object, by name; a text that says nothing is as good as none. */
export function textMap(stored: unknown): ReadonlyMap<string, string> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
  const texts = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map(texts.filter(([, text]) => text.trim() !== ''));
}
