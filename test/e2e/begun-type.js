'use strict';

/** A type as a developer begins it: it asks for variants, and has no field yet that can differ. */
module.exports = {
  register({ strapi }) {
    const schema = {
      kind: 'collectionType',
      collectionName: 'begun',
      globalId: 'Begun',
      info: { singularName: 'begun', pluralName: 'beguns', displayName: 'Begun' },
      options: { draftAndPublish: false },
      pluginOptions: { personalization: { enabled: true } },
      attributes: {
        code: { type: 'string', pluginOptions: { personalization: { varies: false } } },
        slug: { type: 'uid' },
      },
    };
    strapi.get('content-types').add('api::begun', { begun: { schema } });
  },
};
