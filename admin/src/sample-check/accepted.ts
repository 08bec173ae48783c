/** Ids of the sample visitors that may break, in the value of the field; empty for anything else. */
export function acceptedIn(value: unknown): readonly string[] {
  const parsed = typeof value === 'string' ? parse(value) : value;
  const accepted = (parsed as { accepted?: unknown } | null | undefined)?.accepted;
  return Array.isArray(accepted) ? accepted.filter((id): id is string => typeof id === 'string') : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
