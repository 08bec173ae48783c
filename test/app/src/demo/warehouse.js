'use strict';

const { createServerCalls } = require('./server-calls');

/** What the night has computed: Hana and Kenji (src/seed/access/members.js), and a row with a mistake in it. */
const NIGHT = [
  { id: 'C-1001', facts: { project: 'basement', sofaOrder: 'in-production' } },
  { id: 'C-1002', facts: { project: 'garden' } },
  { id: 'C-1003', facts: { project: 'castle' } },
];
const CUSTOMERS = ['C-1001', 'C-1002'];
const SHOWN = ['x-persona', 'vary', 'cache-control'];

/** The shop's own server: at night it sends segments in bulk, by day it fetches pages for visitors whom it knows. */
exports.warehouse = (strapi) => {
  const call = createServerCalls(strapi, {
    name: 'Demo warehouse',
    permissions: [
      'plugin::personalization.profiles.write',
      'plugin::personalization.visitor.actFor',
      'api::page.page.find',
    ],
  });

  /** The request as it went out, but for the token, and the answer as it came. */
  async function show(ctx, path, request) {
    const answer = await call(path, request);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      request: { method: 'GET', path, ...request, headers: { authorization: 'Bearer …', ...request.headers } },
      status: answer.status,
      headers: Object.fromEntries(
        SHOWN.filter((name) => answer.headers.get(name)).map((name) => [name, answer.headers.get(name)])
      ),
      body: await answer.json(),
    };
  }

  return {
    /** One line for each person, as NDJSON. */
    sendNight: (ctx) =>
      show(ctx, '/api/personalization/profiles', {
        method: 'PUT',
        headers: { 'content-type': 'application/x-ndjson' },
        body: NIGHT.map((row) => JSON.stringify(row)).join('\n'),
      }),

    /** Who is asked for, and from where, the server says in headers; without the permission they would be ignored. */
    askFor(ctx) {
      const { customer, locale } = ctx.request.body ?? {};
      if (!CUSTOMERS.includes(customer) || !['en', 'ja'].includes(locale)) {
        return ctx.badRequest('Expected a customer and a language of the demo.');
      }
      return show(ctx, `/api/pages?filters[slug]=your-order&fields=title&locale=${locale}`, {
        headers: { 'x-visitor-profile': customer, 'x-visitor-ip': '14.9.128.10', 'x-visitor-language': locale },
      });
    },
  };
};
