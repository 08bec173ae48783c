'use strict';

const { createServerCalls } = require('./server-calls');

const STAGES = ['ordered', 'in-production', 'delivered'];

/** Hana, who ordered the sofa (src/seed/access/members.js). */
const CUSTOMER = 'C-1001';

/** The furniture shop's own system, as far as the demo goes: it tells the content API how far a sofa is. */
exports.orderSystem = (strapi) => {
  const call = createServerCalls(strapi, {
    name: 'Demo order system',
    permissions: ['plugin::personalization.profiles.write'],
  });

  return async (ctx) => {
    const { stage } = ctx.request.body ?? {};
    if (!STAGES.includes(stage)) return ctx.badRequest(`Expected one of ${STAGES.join(', ')}.`);
    const profiles = [{ id: CUSTOMER, facts: { project: 'basement', sofaOrder: stage } }];
    const answer = await call('/api/personalization/profiles', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ profiles }),
    });
    ctx.status = answer.status;
    ctx.body = await answer.json();
  };
};
