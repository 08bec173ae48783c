/** The field of a variant that lists what it overrides. */
export const OVERRIDES = 'pzOverrides';

/** Strapi hands a `json` value over as text when it comes straight from a form, and parsed when it comes from the API. */
export function namesIn(value: unknown): string[] {
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(parsed) ? parsed.filter((item): item is string => typeof item === 'string') : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
