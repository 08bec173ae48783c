'use strict';

const NAME = 'Demo server';

/** For trying what only a server may do. Strapi shows a token once, so it goes to the log of the first start. */
async function seedApiToken(strapi) {
  const tokens = strapi.service('admin::api-token');
  if (await tokens.getByName(NAME)) return;
  const { accessKey } = await tokens.create({
    kind: 'content-api',
    name: NAME,
    description: 'Made by the demo. Delete it before this application is shown to anybody.',
    type: 'full-access',
    lifespan: null,
  });
  strapi.log.info(`API token "${NAME}" (shown once): ${accessKey}`);
}

module.exports = { seedApiToken };
