'use strict';

const { seedAdmin } = require('./admin');
const { seedApiToken } = require('./api-token');
const { seedPublicRole } = require('./public-role');

async function seedAccess(strapi) {
  await seedPublicRole(strapi);
  await seedAdmin(strapi);
  await seedApiToken(strapi);
}

module.exports = { seedAccess };
