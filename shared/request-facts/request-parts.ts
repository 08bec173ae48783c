const MAX_QUERY_LENGTH = 8 * 1024;
const MAX_ITEMS = 100;
const MAX_NAME_LENGTH = 256;
const MAX_VALUE_LENGTH = 4 * 1024;
const MAX_HOST_LENGTH = 253;

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/;

/** `Example.com:1337` gives `example.com`; what is no host gives the empty text. */
export function parseHost(value: string | undefined): string {
  // Proxies append to X-Forwarded-Host; the last one is the word of the proxy that we trust.
  const last = (value ?? '').split(',').at(-1) ?? '';
  const host = last
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  return host.length <= MAX_HOST_LENGTH && HOST.test(host) ? host : '';
}

/** The first value of each parameter. A query that is too long is not read at all rather than cut in the middle. */
export function parseQuery(query: string): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = Object.create(null);
  if (query === '' || query.length > MAX_QUERY_LENGTH) return parameters;
  let count = 0;
  for (const [name, value] of new URLSearchParams(query)) {
    if (count === MAX_ITEMS) break;
    if (name === '' || name.length > MAX_NAME_LENGTH || value.length > MAX_VALUE_LENGTH || name in parameters) continue;
    parameters[name] = value;
    count += 1;
  }
  return parameters;
}

/** The first value of each cookie: browsers send the one of the more specific path first (RFC 6265, 5.4). */
export function parseCookies(header: string | undefined): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = Object.create(null);
  if (!header) return cookies;
  let count = 0;
  for (const pair of header.split(';')) {
    if (count === MAX_ITEMS) break;
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = pair.slice(0, equals).trim();
    const value = unquote(pair.slice(equals + 1).trim());
    if (name === '' || name.length > MAX_NAME_LENGTH || value.length > MAX_VALUE_LENGTH || name in cookies) continue;
    cookies[name] = decode(value);
    count += 1;
  }
  return cookies;
}

function unquote(value: string): string {
  return value.length >= 2 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
}

function decode(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
