'use strict';

/**
 * What a developer might add to an application: a predicate and a fact source of their own, both of which fail, and
 * routes whose controllers read documents themselves.
 */
const PRODUCT = 'api::product.product';

const failing = () => {
  throw new Error('secret of a visitor');
};

const route = (method, path, handler) => ({
  method,
  path,
  handler,
  info: { type: 'content-api' },
  config: { auth: false },
});

function register({ strapi }) {
  const plugin = strapi.plugin('personalization');
  plugin.service('predicates').register({
    id: 'test.failing',
    category: 'general',
    label: { en: 'fails', ja: 'fails' },
    params: {},
    facts: [],
    evaluate: () => failing,
    sentence: { en: 'fails', ja: 'fails' },
    samples: [
      { params: {}, facts: {}, outcome: 'match' },
      { params: {}, facts: {}, outcome: 'miss' },
    ],
  });
  plugin.service('facts').register({
    id: 'test.failing',
    facts: { 'test.failing': { type: 'string', label: { en: 'fails', ja: 'fails' } } },
    resolve: failing,
  });
  const read = (documentId) => strapi.documents(PRODUCT).findOne({ documentId, status: 'published' });
  strapi.server.routes({
    type: 'content-api',
    routes: [
      route('POST', '/test/read/:id', async (ctx) => {
        ctx.body = { data: await read(ctx.params.id) };
      }),
      route('GET', '/test/read/:id', async (ctx) => {
        ctx.body = { data: await read(ctx.params.id) };
      }),
      route('GET', '/test/read-in-transaction/:id', async (ctx) => {
        ctx.body = { data: await strapi.db.transaction(() => read(ctx.params.id)) };
      }),
    ],
  });
}

/** Publishes in one outer transaction, as releases and bulk actions do. */
const publishTogether = ({ strapi }, uid, documentIds) =>
  strapi.db.transaction(async () => {
    for (const documentId of documentIds) await strapi.documents(uid).publish({ documentId });
  });

module.exports = { register, publishTogether };
