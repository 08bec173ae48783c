/** What Strapi gave to whoever has signed in; gone when the page is. */
let member = {};

export function signedInWith(jwt) {
  member = jwt === null ? {} : { authorization: `Bearer ${jwt}` };
}

/** Sends a request to the content API as the visitor that is being played (`/demo/as` adds what browsers may not send). */
export async function askAs(headers, path, { method = 'GET', body } = {}) {
  const response = await fetch('/demo/as', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method, path, headers: { ...headers, ...member }, body }),
  });
  return response.json();
}

/** The same request for a terminal. */
export function curlLine(headers, url) {
  const { 'user-agent': userAgent, ...others } = headers;
  const named = Object.entries(others).map(([name, value]) => `-H '${name}: ${value}'`);
  return ['curl -g', ...named, `-A '${userAgent}'`, `'${url}'`].join(' \\\n  ');
}
