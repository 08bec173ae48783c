'use strict';

const http = require('node:http');

/**
 * A browser may not choose its User-Agent or the address it comes from, so the demo page asks the application to send the
 * request for it. It is sent over HTTP to this very server, as a proxy in front of it would: what the page shows is what
 * `curl` gets. Only to the content API, and only with the headers of a visitor.
 *
 * The visitor token is the browser's own, real cookie. Whoever sends the header instead is the shop's app, which carries its
 * token itself and knows nothing of the browser's.
 */
const PLAYABLE = [
  'x-forwarded-for',
  'user-agent',
  'accept-language',
  'referer',
  'x-visitor-page',
  'sec-gpc',
  'dnt',
  'x-demo-now',
  'authorization',
  'x-visitor-token',
];
const SHOWN = ['x-persona', 'vary', 'cache-control'];

exports.actAs = (strapi) => async (ctx) => {
  const { method = 'GET', path = '', headers = {}, body } = ctx.request.body ?? {};
  if (!/^\/api\/[\w/-]+(\?|$)/.test(path) || !['GET', 'POST', 'DELETE', 'PUT'].includes(method)) {
    return ctx.badRequest('Only the content API can be played.');
  }

  const played = Object.fromEntries(
    PLAYABLE.filter((name) => headers[name]).map((name) => [name, String(headers[name])])
  );
  const isBrowser = headers['x-visitor-token'] === undefined;
  if (isBrowser && ctx.get('cookie')) played.cookie = ctx.get('cookie');
  const { port } = strapi.server.httpServer.address();
  const answer = await send({ host: ctx.request.socket.localAddress, port, method, path, headers: played }, body);

  if (isBrowser && answer.headers['set-cookie']) ctx.set('Set-Cookie', answer.headers['set-cookie']);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = {
    status: answer.status,
    headers: Object.fromEntries(
      SHOWN.filter((name) => answer.headers[name]).map((name) => [name, answer.headers[name]])
    ),
    body: answer.body,
  };
};

function send(options, body) {
  const payload = body === undefined ? null : Buffer.from(JSON.stringify(body));
  const entity = payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {};
  return new Promise((resolve, reject) => {
    const request = http.request({ ...options, headers: { ...options.headers, ...entity } }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body: text ? JSON.parse(text) : null });
    });
    request.on('error', reject);
    request.end(payload);
  });
}
