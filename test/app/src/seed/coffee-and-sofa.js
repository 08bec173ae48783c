'use strict';

const { plant } = require('./plant');

/** The coffee (S07) and the page of an order (S04), as everyone sees them. */
async function seedCoffeeAndSofa(context) {
  await plant(context, 'api::page.page', 'house-roast', { where: { slug: 'house-roast' }, ...roast(context.media) });
  await plant(context, 'api::page.page', 'your-order', { where: { slug: 'your-order' }, ...order() });
}

function roast(media) {
  const hero = (caption) => ({ media: media.get('hero-studio'), caption });
  return {
    shared: { slug: 'house-roast' },
    en: {
      title: 'House roast',
      intro: 'The coffee that we drink behind the counter ourselves.',
      hero: hero('Roasted on Mondays'),
      note: 'Hazelnut, cocoa, a little orange.',
    },
    ja: {
      title: 'ハウスロースト',
      intro: 'わたしたちがカウンターの裏で飲んでいるコーヒーです。',
      hero: hero('毎週月曜に焙煎'),
      note: 'ヘーゼルナッツ、カカオ、ほのかなオレンジ。',
    },
  };
}

function order() {
  return {
    shared: { slug: 'your-order' },
    en: {
      title: 'Your order',
      intro: 'Furniture for people who live with animals takes its time.',
      sections: [
        { __component: 'sections.text', heading: 'What happens next', body: 'We write to you when something happens.' },
      ],
    },
    ja: {
      title: 'ご注文',
      intro: '動物と暮らす家の家具は、ゆっくり作ります。',
      sections: [{ __component: 'sections.text', heading: 'これからの流れ', body: '進み具合をお知らせします。' }],
    },
  };
}

module.exports = { seedCoffeeAndSofa };
