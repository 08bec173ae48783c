'use strict';

const { plant } = require('./plant');

const ARTICLES = [
  {
    slug: 'winter-care',
    cover: 'hero-meadow',
    en: {
      title: 'Getting your pet through the winter',
      excerpt: 'Dry air, short days, little exercise: what helps everywhere.',
      body: 'Brush more often, leave water in two places, and play indoors.',
    },
    ja: {
      title: 'ペットと冬を元気に過ごす',
      excerpt: '乾燥、短い日照、運動不足。どこでも役立つ冬の工夫。',
      body: 'ブラッシングを増やし、水を2か所に置き、室内で遊びましょう。',
    },
  },
  {
    slug: 'first-walk',
    cover: 'hero-dog',
    en: {
      title: 'The first walk with a young dog',
      excerpt: 'Ten minutes, one street, many smells.',
      body: 'Let the dog decide how fast the world becomes bigger.',
    },
    ja: {
      title: '子犬とはじめての散歩',
      excerpt: '10分、ひとつの道、たくさんのにおい。',
      body: '世界を広げる速さは、犬に決めてもらいましょう。',
    },
  },
  {
    slug: 'cat-at-the-window',
    cover: 'hero-cat',
    en: {
      title: 'Why cats love the window',
      excerpt: 'A bird table outside is better than any television.',
      body: 'A shelf, a cushion and something that moves outside is all it takes.',
    },
    ja: {
      title: '猫が窓辺を好きなわけ',
      excerpt: '外の鳥のえさ台は、どんなテレビよりおもしろい。',
      body: '棚とクッション、そして外で動くもの。それだけで十分です。',
    },
  },
  {
    slug: 'planned-meals',
    cover: 'hero-studio',
    en: {
      title: 'Meals by plan',
      excerpt: 'Small portions at fixed times, also when you are out.',
      body: 'Feeder Studio plans a week of meals in two minutes.',
    },
    ja: {
      title: 'ごはんは計画的に',
      excerpt: '留守の日も、決まった時間に少しずつ。',
      body: 'フィーダースタジオなら、1週間分の計画が2分で終わります。',
    },
  },
];

async function seedArticles(context) {
  for (const { slug, cover, en, ja } of ARTICLES) {
    const shared = { slug, cover: context.media.get(cover) };
    await plant(context, 'api::article.article', slug, { where: { slug }, shared, en, ja });
  }
}

module.exports = { seedArticles };
