'use strict';

/** The server's half of a predicate whose editor stands in `test/app/src/admin`. */
function register({ strapi }) {
  strapi
    .plugin('personalization')
    .service('predicates')
    .register({
      id: 'my-shop.loyalty',
      category: 'profile',
      label: { en: 'Loyalty card', ja: 'ポイントカード' },
      params: { level: { type: 'text', label: { en: 'level', ja: 'レベル' } } },
      facts: ['form.loyalty'],
      evaluate:
        ({ level }) =>
        (facts) =>
          facts.get('form.loyalty') === level,
      sentence: { en: ({ level }) => `has a card in ${level}`, ja: ({ level }) => `${level}のカードを持っている` },
      samples: [{ params: { level: 'gold' }, facts: {}, outcome: 'unknown' }],
    });
}

module.exports = { register };
