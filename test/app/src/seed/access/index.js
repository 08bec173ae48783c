'use strict';

const { seedAdmin } = require('./admin');
const { seedApiToken } = require('./api-token');
const { seedMembers } = require('./members');
const { seedRoles } = require('./roles');

async function seedAccess(strapi) {
  await seedRoles(strapi);
  await seedMembers(strapi);
  await seedAdmin(strapi);
  await seedApiToken(strapi);
}

module.exports = { seedAccess };
