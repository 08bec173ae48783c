const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 35;
const WEIGHT = /^q=([01](?:\.\d{1,3})?)$/i;

/**
 * The tags of an `Accept-Language` header by weight, in their canonical spelling (`ja`, `en-US`). What is no tag, has
 * a weight of 0 or that is no weight, and `*`, are left out, as is everything after the first 20.
 */
export function parseLanguages(header: string): string[] {
  const weighted = header
    .split(',', MAX_TAGS)
    .map(parseRange)
    .filter((range) => range !== null)
    .sort((one, other) => other.weight - one.weight);
  return [...new Set(weighted.map(({ tag }) => tag))];
}

function parseRange(text: string): { readonly tag: string; readonly weight: number } | null {
  const [range = '', ...parameters] = text.split(';', 4).map((part) => part.trim());
  const tag = canonicalTag(range);
  if (tag === null) return null;
  const parameter = parameters.find((part) => part.toLowerCase().startsWith('q'));
  if (parameter === undefined) return { tag, weight: 1 };
  const weight = Number(WEIGHT.exec(parameter.replaceAll(/\s/g, ''))?.[1] ?? 0);
  return weight > 0 && weight <= 1 ? { tag, weight } : null;
}

function canonicalTag(range: string): string | null {
  if (range === '' || range === '*' || range.length > MAX_TAG_LENGTH) return null;
  try {
    return Intl.getCanonicalLocales(range)[0] ?? null;
  } catch {
    return null;
  }
}
