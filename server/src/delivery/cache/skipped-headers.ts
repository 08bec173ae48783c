/** Headers by name, in lower case, as Node keeps them. */
export type Headers = Readonly<Record<string, unknown>>;

/** Names and values that middlewares behind the fast path set, and that its answers must carry as well. */
export type SkippedHeaders = readonly (readonly [name: string, value: string])[];

/**
 * What follows from the application's configuration, the address and the origin that asks, and so is the same the next time: CORS,
 * the headers of helmet, the name of the server. What may be another one for each request (an id, a time, a cookie, a
 * count of what is left) has other names and is not said again.
 */
const SAID_AGAIN: ReadonlySet<string> = new Set([
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'content-security-policy',
  'content-security-policy-report-only',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'timing-allow-origin',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-powered-by',
  'x-robots-tag',
  'x-xss-protection',
]);

/** A secret for one answer, which must not stand in two. */
const NONCE = "'nonce-";

/**
 * What was added between two moments of a request. `vary` is what the others had said of `Vary` before the answer was ours.
 * `null` where an answer cannot be given without them: one holds a secret for this request alone.
 */
export function skippedHeaders(before: Headers, after: Headers, vary: string): SkippedHeaders | null {
  const skipped: [string, string][] = [];
  for (const [name, value] of Object.entries(after)) {
    if (!SAID_AGAIN.has(name) || name in before) continue;
    const said = Array.isArray(value) ? value.join(', ') : String(value);
    if (said.includes(NONCE)) return null;
    skipped.push([name, said]);
  }
  if (vary !== '' && vary !== String(before.vary ?? '')) skipped.push(['vary', vary]);
  return skipped;
}
