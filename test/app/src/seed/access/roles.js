'use strict';

const READS = ['product', 'article', 'page', 'category'].flatMap((type) => [
  `api::${type}.${type}.find`,
  `api::${type}.${type}.findOne`,
]);
const READ_ACTIONS = ['api::home.home.find', ...READS];

/** The routes by which a visitor's own page shows, changes and forgets what it knows about them. */
const VISITOR_ACTIONS = [
  'plugin::personalization.decision.find',
  'plugin::personalization.facts.tell',
  'plugin::personalization.questions.find',
  'plugin::personalization.questions.decline',
  'plugin::personalization.why.find',
  'plugin::personalization.events.record',
  'plugin::personalization.visitor.find',
  'plugin::personalization.visitor.forget',
  'plugin::personalization.visitor.merge',
  'plugin::personalization.consent.choose',
];

/** Everybody may read the content, signed in or not. Nothing is granted that an application would not grant too. */
async function seedRoles(strapi) {
  const permissions = strapi.documents('plugin::users-permissions.permission');
  const isPersonalized = Boolean(strapi.plugin('personalization'));

  for (const type of ['public', 'authenticated']) {
    const role = await strapi.documents('plugin::users-permissions.role').findFirst({ filters: { type } });
    for (const action of [...READ_ACTIONS, ...(isPersonalized ? VISITOR_ACTIONS : [])]) {
      const granted = await permissions.findFirst({ filters: { action, role: { id: role.id } } });
      if (!granted) await permissions.create({ data: { action, role: role.id } });
    }
  }
}

module.exports = { seedRoles };
