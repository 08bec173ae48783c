'use strict';

/** S07 on the coffee, S04 on the page of an order. */
function coffeeAndSofaVariants({ ids }) {
  return [...roastVariants(), ...orderVariants(ids)];
}

function roastVariants() {
  return [
    {
      of: 'house-roast',
      for: 'coffee-letter',
      en: { title: 'Your letter’s roast', intro: 'You read about it: here it is, with a bag to try for readers.' },
      ja: { title: 'お便りでご紹介した焙煎', intro: 'お便りでお読みいただいた豆です。読者の方にはお試し袋を。' },
    },
  ];
}

const text = (heading, body) => ({ __component: 'sections.text', heading, body });

/** The trends of a season come and go by themselves; the offers go when the sofa has come. */
function orderVariants(ids) {
  const products = ['heated-bed', 'cat-tunnel'].map((slug) => ids.get(slug));
  const waiting = (as, schedule, en, ja) => ({
    of: 'your-order',
    for: 'renovating-and-waiting',
    as,
    schedule,
    en: {
      title: 'Your sofa is on its way',
      sections: [
        text('Production and delivery', 'The frame is built, the fabric is cut. Delivery takes six to eight weeks.'),
        text(...en),
        { __component: 'sections.products', heading: 'Goes with your sofa', products },
      ],
    },
    ja: {
      title: 'ソファをお作りしています',
      sections: [
        text('製作と配達', '枠が組み上がり、布を裁ちました。お届けまで6〜8週間です。'),
        text(...ja),
        { __component: 'sections.products', heading: 'ソファに合うもの', products },
      ],
    },
  });
  return [
    waiting(
      'waiting in winter',
      { pzEndsAt: '2027-03-01T00:00:00.000Z' },
      ['Trends of the winter', 'Wool, dark green, and lamps that stand on the floor.'],
      ['この冬のトレンド', 'ウール、深い緑、床に置くあかり。']
    ),
    waiting(
      'waiting in summer',
      { pzStartsAt: '2027-03-01T00:00:00.000Z' },
      ['Trends of the summer', 'Linen, light oak, and plants that need little water.'],
      ['この夏のトレンド', 'リネン、明るいオーク、水やりの少ない植物。']
    ),
    {
      of: 'your-order',
      for: 'renovating',
      en: {
        title: 'Enjoy your sofa',
        sections: [text('Looking after it', 'Brush it once a week, and cut the claws of the cat.')],
      },
      ja: {
        title: 'ソファのある暮らしを',
        sections: [text('お手入れ', '週に一度ブラシをかけ、猫の爪を切りましょう。')],
      },
    },
  ];
}

module.exports = { coffeeAndSofaVariants };
