'use strict';

/** A login that the start script prints. `DEMO_ADMIN_PASSWORD` chooses another password for the first start. */
const DEMO_ADMIN = { email: 'demo@example.com', password: process.env.DEMO_ADMIN_PASSWORD ?? 'Paws-and-whiskers-1' };

async function seedAdmin(strapi) {
  const users = strapi.service('admin::user');
  if (await users.findOneByEmail(DEMO_ADMIN.email)) return;
  const role = await strapi.service('admin::role').getSuperAdmin();
  const person = { firstname: 'Demo', lastname: 'Editor', isActive: true, registrationToken: null };
  await users.create({ ...DEMO_ADMIN, ...person, roles: [role.id] });
}

module.exports = { DEMO_ADMIN, seedAdmin };
