/** What Strapi gave to whoever has signed in; gone when the page is. */
let member = {};

export function signedInWith(jwt) {
  member = jwt === null ? {} : { authorization: `Bearer ${jwt}` };
}

/** The last request that changes the visitor. */
let told = Promise.resolve();

/**
 * Sends a request to the content API as the visitor that is being played (`/demo/as` adds what browsers may not send).
 * What changes the visitor goes one after the other: each answer brings the token with which the next begins.
 */
export function askAs(headers, path, request = {}) {
  if ((request.method ?? 'GET') === 'GET') return send(headers, path, request);
  told = told.catch(() => {}).then(() => send(headers, path, request));
  return told;
}

async function send(headers, path, { method = 'GET', body }) {
  const response = await fetch('/demo/as', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method, path, headers: { ...headers, ...member }, body }),
  });
  return response.json();
}

/** How it came to the decision, which the shop's own server may know. */
export async function askForExplanation(headers) {
  const response = await fetch('/demo/explain', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ headers: { ...headers, ...member } }),
  });
  return response.json();
}

/** The same request for a terminal. */
export function curlLine(headers, url) {
  const { 'user-agent': userAgent, ...others } = headers;
  const named = Object.entries(others).map(([name, value]) => `-H '${name}: ${value}'`);
  return ['curl -g', ...named, `-A '${userAgent}'`, `'${url}'`].join(' \\\n  ');
}
