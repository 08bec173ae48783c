'use strict';

const { plant } = require('./plant');

const PRODUCTS = [
  {
    slug: 'dog-boots',
    category: 'dogs',
    price: 39,
    articles: ['winter-care', 'first-walk'],
    en: { name: 'Trail boots for dogs', summary: 'Four soft boots with a firm sole.' },
    ja: { name: '犬用トレイルブーツ', summary: 'やわらかく、底はしっかり。4足セット。' },
  },
  {
    slug: 'heated-bed',
    category: 'home',
    price: 64,
    articles: ['winter-care'],
    en: { name: 'Warm bed', summary: 'Keeps 32 °C on six watts.' },
    ja: { name: 'ぽかぽかベッド', summary: '6ワットで32℃を保ちます。' },
  },
  {
    slug: 'cooling-mat',
    category: 'home',
    price: 29,
    articles: [],
    en: { name: 'Cooling mat', summary: 'Cool to lie on, without electricity.' },
    ja: { name: 'ひんやりマット', summary: '電気を使わず、ひんやり。' },
  },
  {
    slug: 'sea-collar',
    category: 'dogs',
    price: 24,
    articles: ['first-walk'],
    en: { name: 'Collar for the sea', summary: 'Does not mind salt water.' },
    ja: { name: '海あそび首輪', summary: '塩水でも平気です。' },
  },
  {
    slug: 'dog-food',
    category: 'dogs',
    price: 32,
    articles: [],
    en: { name: 'Dog food, 6 kg', summary: 'Chicken, rice and carrots.' },
    ja: { name: 'ドッグフード 6kg', summary: 'チキン、お米、にんじん。' },
  },
  {
    slug: 'cat-tunnel',
    category: 'cats',
    price: 27,
    articles: ['cat-at-the-window'],
    en: { name: 'Rustling tunnel', summary: 'Three exits, one ambush.' },
    ja: { name: 'カサカサトンネル', summary: '出口は3つ、待ちぶせは1つ。' },
  },
  {
    slug: 'cat-fountain',
    category: 'cats',
    price: 45,
    articles: ['cat-at-the-window'],
    en: { name: 'Drinking fountain', summary: 'Cats drink more when water moves.' },
    ja: { name: '循環式みずのみ', summary: '水が動くと、猫はよく飲みます。' },
  },
  {
    slug: 'smart-feeder',
    category: 'home',
    price: 119,
    articles: ['planned-meals'],
    en: { name: 'Planned feeder', summary: 'Meals on time, planned with Feeder Studio.' },
    ja: { name: '計画フィーダー', summary: 'フィーダースタジオで計画、時間どおりに。' },
  },
];

async function seedProducts(context) {
  const { ids, media } = context;
  for (const { slug, category, price, articles, en, ja } of PRODUCTS) {
    const shared = {
      slug,
      price,
      image: media.get(slug),
      supplierCode: `SUP-${slug}`,
      category: ids.get(category),
      articles: articles.map((article) => ids.get(article)),
    };
    await plant(context, 'api::product.product', slug, { where: { slug }, shared, en, ja });
  }
}

module.exports = { seedProducts };
