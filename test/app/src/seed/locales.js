'use strict';

/** English comes with Strapi; Japanese is ours to add. */
async function seedLocales(strapi) {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('ja'))) await locales.create({ code: 'ja', name: 'Japanese (ja)' });
}

module.exports = { seedLocales };
