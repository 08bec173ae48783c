'use strict';

const { plant } = require('./plant');

const CATEGORIES = [
  { slug: 'dogs', en: 'For dogs', ja: '犬用品' },
  { slug: 'cats', en: 'For cats', ja: '猫用品' },
  { slug: 'home', en: 'For the home', ja: 'おうち用品' },
];

async function seedCategories(context) {
  for (const { slug, en, ja } of CATEGORIES) {
    await plant(context, 'api::category.category', slug, {
      where: { slug },
      shared: { slug },
      en: { name: en },
      ja: { name: ja },
    });
  }
}

module.exports = { seedCategories };
