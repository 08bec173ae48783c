'use strict';

const { plant } = require('./plant');

/** The bank's page and its advice (S05), and the page for televisions (S06), as everyone sees them. */
async function seedIntent(context) {
  for (const { slug, ...texts } of ADVICE) {
    await plant(context, 'api::article.article', slug, {
      where: { slug },
      shared: { slug, topics: ['family-business'] },
      ...texts,
    });
  }
  for (const { slug, ...texts } of PAGES) {
    await plant(context, 'api::page.page', slug, { where: { slug }, shared: { slug }, ...texts });
  }
}

const ADVICE = [
  {
    slug: 'handing-over',
    en: {
      title: 'Handing over the shop',
      excerpt: 'Five years are not too early to begin.',
      body: 'Talk first, then count.',
    },
    ja: { title: 'お店を引き継ぐ', excerpt: '5年前から始めても、早すぎません。', body: '数える前に、話しましょう。' },
  },
  {
    slug: 'three-heirs',
    en: { title: 'Three heirs, one company', excerpt: 'Who leads, who owns, who leaves.', body: 'Write it down.' },
    ja: { title: '相続人は三人、会社は一つ', excerpt: '率いる人、持つ人、離れる人。', body: '書き残しましょう。' },
  },
];

const PAGES = [
  {
    slug: 'bank',
    en: { title: 'Your bank around the corner', intro: 'Accounts, cards, loans.' },
    ja: { title: '街角のあなたの銀行', intro: '口座、カード、ローン。' },
  },
  {
    slug: 'televisions',
    en: { title: 'Televisions', intro: 'All sizes, in stock.' },
    ja: { title: 'テレビ', intro: '全サイズ、在庫あり。' },
  },
];

module.exports = { seedIntent };
