'use strict';

const { createServerCalls } = require('./server-calls');

/** What a visitor's own request becomes when a server asks for them. Everything else stays as it is. */
const FOR_VISITOR = {
  'x-forwarded-for': 'x-visitor-ip',
  'user-agent': 'x-visitor-user-agent',
  'accept-language': 'x-visitor-language',
};
const AS_IT_IS = ['referer', 'x-visitor-page', 'sec-gpc', 'dnt', 'x-demo-now'];

/**
 * The whole path to a visitor's decision: points, thresholds and where each fact comes from. It shows how personas are made, so
 * only the shop's own server may ask for it, with an API token, for the visitor whom the page plays.
 */
exports.explanation = (strapi) => {
  const call = createServerCalls(strapi, {
    name: 'Demo explanations',
    permissions: ['plugin::personalization.decision.explain', 'plugin::personalization.visitor.actFor'],
  });

  return async (ctx) => {
    const { headers = {} } = ctx.request.body ?? {};
    const asked = Object.fromEntries([
      ...Object.entries(FOR_VISITOR).map(([theirs, ours]) => [ours, headers[theirs]]),
      ...AS_IT_IS.map((name) => [name, headers[name]]),
      ['x-visitor-profile', await customerOf(strapi, headers.authorization)],
      ['cookie', ctx.get('cookie')],
    ]);
    const sent = Object.entries(asked).filter(([, value]) => value);
    const answer = await call('/api/personalization/decision/explain', { headers: Object.fromEntries(sent) });
    ctx.set('Cache-Control', 'no-store');
    ctx.status = answer.status;
    ctx.body = await answer.json();
  };
};

/** The number of the customer who has signed in, by what Strapi gave them. */
async function customerOf(strapi, authorization = '') {
  const { id } = await strapi
    .plugin('users-permissions')
    .service('jwt')
    .verify(authorization.replace(/^Bearer /, ''))
    .catch(() => ({}));
  if (!id) return null;
  const member = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { id } });
  return member?.customerNumber ?? null;
}
