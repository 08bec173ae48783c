'use strict';

const { createHmac, timingSafeEqual } = require('node:crypto');

/** Calls that the page shows; a demo needs no more, and nothing is kept longer than the process. */
const MAX_CALLS = 20;
const calls = [];

/** Another company's system, as far as the demo goes: it checks who is calling and remembers what it was told. */
exports.salesSystem = {
  receive(secret) {
    return (ctx) => {
      // Strapi has parsed it already. Our own calls survive being written again; others keep the body as it came.
      const rawBody = JSON.stringify(ctx.request.body);
      if (!isSignedBy(secret, ctx.headers, rawBody)) return ctx.unauthorized('The signature is not ours.');
      const { 'idempotency-key': key } = ctx.headers;
      if (!calls.some((call) => call.key === key)) calls.unshift({ key, call: ctx.request.body });
      calls.length = Math.min(calls.length, MAX_CALLS);
      ctx.status = 204;
    };
  },
  show(ctx) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { calls: calls.map(({ call }) => call) };
  },
};

/** As docs/reference/triggers.md tells receivers to do it. */
function isSignedBy(secret, headers, rawBody) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false;
  const expected = Buffer.from(`v1,${createHmac('sha256', secret).update(`${id}.${at}.${rawBody}`).digest('base64')}`);
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
