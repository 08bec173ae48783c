'use strict';

/** An application with a policy of its own on one route, a harmless middleware on another, and a fact source that can fail. */
const policy = ({ request }) => request.headers['x-partner'] === 'yes';
const state = { source: 'works' };

const ANSWERS = {
  works: () => ({ 'test.mood': 'good' }),
  hangs: () => new Promise(() => undefined),
  throws: () => {
    throw new Error('secret of a visitor');
  },
  rejects: () => Promise.reject(new Error('secret of a visitor')),
  junk: () => ({ 'test.mood': { toString: null } }),
  nothing: () => 'nothing at all',
};

const guard = (strapi, api, config) => {
  for (const route of strapi.api(api).routes[api].routes) route.config = { ...route.config, ...config };
};

function register({ strapi }) {
  strapi.get('policies').add('global::', { partners: policy });
  strapi.get('middlewares').add('global::', { harmless: () => (_ctx, next) => next() });
  guard(strapi, 'category', { policies: ['global::partners'] });
  guard(strapi, 'product', { middlewares: ['global::harmless'] });
  strapi
    .plugin('personalization')
    .service('facts')
    .register({
      id: 'test.mood',
      facts: { 'test.mood': { type: 'string', label: { en: 'mood', ja: 'mood' } } },
      resolve: () => ANSWERS[state.source](),
    });
}

const setSource = (_host, source) => void (state.source = source);
const cacheSize = ({ strapi }) => strapi.plugin('personalization').service('response-cache').size();

module.exports = { register, setSource, cacheSize };
