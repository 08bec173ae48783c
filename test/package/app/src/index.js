'use strict';

const readsJapanese = { predicate: 'fact', params: { fact: 'language.tags', operator: 'equals', value: 'ja' } };

/** One notice, one persona, one variant, and the public may read: what an editor does in the first five minutes. */
module.exports = {
  async bootstrap({ strapi }) {
    const notice = await strapi.documents('api::notice.notice').create({
      data: { title: 'Hello', body: 'For everyone' },
      status: 'published',
    });
    const persona = await strapi.documents('plugin::personalization.persona').create({
      data: {
        name: 'Reads Japanese',
        key: 'reads-japanese',
        isEnabled: true,
        priority: 1,
        condition: { version: 1, root: readsJapanese },
      },
    });
    await strapi.documents('plugin::personalization.pz-notice').create({
      data: {
        pzName: 'Japanese greeting',
        pzBase: notice.documentId,
        pzPersonas: [persona.documentId],
        pzOverrides: ['title'],
        title: 'こんにちは',
      },
      status: 'published',
    });

    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const permission = { action: 'api::notice.notice.find', role: role.id };
    await strapi.db.query('plugin::users-permissions.permission').create({ data: permission });
  },
};
