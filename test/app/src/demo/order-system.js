'use strict';

const NAME = 'Demo order system';
const STAGES = ['ordered', 'in-production', 'delivered'];

/** Hana, who ordered the sofa (src/seed/access/members.js). */
const CUSTOMER = 'C-1001';

/** The furniture shop's own system, as far as the demo goes: it tells the content API how far a sofa is. */
exports.orderSystem = (strapi) => {
  let key = null;

  return async (ctx) => {
    const { stage } = ctx.request.body ?? {};
    if (!STAGES.includes(stage)) return ctx.badRequest(`Expected one of ${STAGES.join(', ')}.`);
    key ??= await newKey(strapi.service('admin::api-token'));
    const { port } = strapi.server.httpServer.address();
    const profiles = [{ id: CUSTOMER, facts: { project: 'basement', sofaOrder: stage } }];
    const answer = await fetch(`http://127.0.0.1:${port}/api/personalization/profiles`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ profiles }),
    });
    ctx.status = answer.status;
    ctx.body = await answer.json();
  };
};

/** Strapi shows a token once, so each start makes a new one in place of the last. */
async function newKey(tokens) {
  const known = await tokens.getByName(NAME);
  if (known) return (await tokens.regenerate(known.id)).accessKey;
  const permissions = ['plugin::personalization.profiles.write'];
  const token = { kind: 'content-api', name: NAME, description: 'Made by the demo.', lifespan: null };
  return (await tokens.create({ ...token, type: 'custom', permissions })).accessKey;
}
