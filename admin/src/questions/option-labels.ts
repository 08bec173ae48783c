type Labels = Readonly<Record<string, string>>;

/** The stored labels by value; `null` for what is none of ours to draw. */
export function readLabels(stored: unknown): Labels | null {
  if (stored === null || stored === undefined) return {};
  if (typeof stored !== 'object' || Array.isArray(stored)) return null;
  return Object.values(stored).every((label) => typeof label === 'string') ? (stored as Labels) : null;
}

/** The values that can have a label, in the order in which visitors are offered them. */
export function labelledValues(type: unknown, options: unknown): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  if (!Array.isArray(options)) return [];
  return [...new Set(options.filter((option): option is string => typeof option === 'string' && option !== ''))];
}

/** The labels with another one; an empty one is taken away, and without any there is nothing to store. */
export function withLabel(labels: Labels, value: string, label: string): Labels | null {
  const others = Object.entries(labels).filter(([each]) => each !== value);
  const all = label === '' ? others : [...others, [value, label] as const];
  return all.length === 0 ? null : Object.fromEntries(all);
}
