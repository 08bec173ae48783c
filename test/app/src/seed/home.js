'use strict';

const { plant } = require('./plant');

/** The page as everyone sees it. The personas' versions of it are in `variants/home.js`. */
async function seedHome(context) {
  const { ids, media } = context;
  const products = (...slugs) => slugs.map((slug) => ids.get(slug));
  const shared = {
    hero: media.get('hero-meadow'),
    featured: products('dog-food', 'cat-fountain', 'smart-feeder'),
    articles: products('winter-care', 'planned-meals'),
    internalNote: 'Margins are discussed on Tuesdays.',
  };
  const banner = (heading, text, label) => ({
    __component: 'sections.banner',
    heading,
    text,
    image: media.get('hero-studio'),
    link: { label, url: '/demo?page=download' },
  });

  await plant(context, 'api::home.home', 'home', {
    where: {},
    shared,
    en: {
      title: 'Everything for paws and whiskers',
      lead: 'Welcome, {{ form.firstName | "friend" }}. Good food, warm places and honest advice for dogs, cats and their people.',
      heroCaption: { text: 'Two friends on the hill behind our shop', credit: 'Tail & Whisker' },
      sections: [
        {
          __component: 'sections.text',
          heading: 'Since 1998',
          body: 'A small shop with two dogs, three cats and a **lot** of opinions.',
        },
        banner('Plan the meals', 'The program for our feeder, free of charge.', 'Feeder Studio'),
        {
          __component: 'sections.products',
          heading: 'Bought most often',
          products: products('dog-food', 'cat-tunnel'),
        },
      ],
      seo: { metaTitle: 'Tail & Whisker', metaDescription: 'Everything for dogs, cats and their people.' },
    },
    ja: {
      title: 'しっぽとひげの、ぜんぶ',
      lead: '{{ form.firstName | "お客" }}さま、ようこそ。おいしいごはん、あたたかい居場所、正直なアドバイス。犬と猫と、その家族へ。',
      heroCaption: { text: 'お店の裏の丘で、ふたりの友だち', credit: 'しっぽとひげ' },
      sections: [
        {
          __component: 'sections.text',
          heading: '1998年から',
          body: '犬2匹、猫3匹、そして**たくさん**のこだわりがある小さなお店です。',
        },
        banner('ごはんの計画', '計画フィーダー専用ソフト。無料です。', 'フィーダースタジオ'),
        { __component: 'sections.products', heading: 'よく売れています', products: products('dog-food', 'cat-tunnel') },
      ],
      seo: { metaTitle: 'しっぽとひげ', metaDescription: '犬と猫と、その家族のためのすべて。' },
    },
  });
}

module.exports = { seedHome };
