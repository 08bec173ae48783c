'use strict';

/** People who may sign in to the shop. Their numbers are those by which a warehouse would know them. */
const MEMBERS = [
  { username: 'hana', email: 'hana@example.com', password: 'Paws-and-whiskers-2', customerNumber: 'C-1001' },
  { username: 'kenji', email: 'kenji@example.com', password: 'Paws-and-whiskers-2', customerNumber: 'C-1002' },
];

async function seedMembers(strapi) {
  const users = strapi.plugin('users-permissions').service('user');
  const role = await strapi
    .documents('plugin::users-permissions.role')
    .findFirst({ filters: { type: 'authenticated' } });
  for (const member of MEMBERS) {
    const exists = await strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { username: member.username } });
    if (!exists) await users.add({ ...member, provider: 'local', confirmed: true, role: role.id });
  }
}

module.exports = { MEMBERS, seedMembers };
