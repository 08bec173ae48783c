/** Headers as Node gives them: lower-case names, repeated ones joined or in a list. */
export type HeaderBag = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_HEADERS = 100;
const MAX_VALUE_LENGTH = 4 * 1024;

/** A browser sends all its cookies in one header, ours among them; 16 KB is what Node lets through altogether. */
const MAX_COOKIE_HEADER_LENGTH = 16 * 1024;

/** A copy that is worth reading: at most 100 headers, none of a length that only an attack has. */
export function boundedHeaders(headers: HeaderBag): Readonly<Record<string, string>> {
  const bounded: Record<string, string> = Object.create(null);
  let count = 0;
  for (const name of Object.keys(headers)) {
    if (count === MAX_HEADERS) break;
    const value = headerText(headers[name]);
    const lowerCaseName = name.toLowerCase();
    const limit = lowerCaseName === 'cookie' ? MAX_COOKIE_HEADER_LENGTH : MAX_VALUE_LENGTH;
    if (value === undefined || value.length > limit) continue;
    bounded[lowerCaseName] = value;
    count += 1;
  }
  return bounded;
}

/** The text of a header, joined as RFC 9110 joins repeated ones; `undefined` for anything that is none. */
export function headerText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return undefined;
}
