'use strict';

/** S10 on the download page, S14 on the page with the video, S07 on the coffee, S04 on the order. */
function pageVariants({ ids, media }) {
  return [...downloadVariants(), ...storyVariants(media), ...roastVariants(), ...orderVariants(ids)];
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

function downloadVariants() {
  const appImage = { label: 'Download the AppImage', url: '/files/feeder-studio.AppImage' };
  const appImageJa = { label: 'AppImage をダウンロード', url: '/files/feeder-studio.AppImage' };
  return [
    {
      of: 'download',
      for: 'linux-old-browser',
      en: {
        action: appImage,
        note: 'Your browser is older than version 120: the web version needs a newer one, the AppImage does not.',
      },
      ja: {
        action: appImageJa,
        note: 'お使いのブラウザーはバージョン120より前です。Web版は使えませんが、AppImage は動きます。',
      },
    },
    {
      of: 'download',
      for: 'linux-developer',
      en: { action: appImage, note: 'One file for every distribution. The source is in the same place.' },
      ja: {
        action: appImageJa,
        note: 'どのディストリビューションでもこのファイルひとつ。ソースも同じ場所にあります。',
      },
    },
    {
      of: 'download',
      for: 'tv-household',
      en: {
        intro: 'Feeder Studio is planned on a computer or a phone.',
        note: 'Photograph the code on the feeder to get it there.',
      },
      ja: {
        intro: 'フィーダースタジオは、パソコンかスマートフォンで使います。',
        note: '本体のコードを撮影すると、そちらに届きます。',
      },
    },
  ];
}

/** One is published, one is still a draft, one is published and waits for its days. */
function storyVariants(media) {
  const hero = (video, caption, description) => ({ hero: { media: media.get(video), caption, description } });
  return [
    {
      of: 'our-story',
      for: 'dog-owner',
      en: hero('story-dog', 'A day with the shop dog', 'A brown dog looks into the camera.'),
      ja: hero('story-dog', '看板犬の一日', '茶色い犬がこちらを見ています。'),
    },
    {
      of: 'our-story',
      for: 'cat-owner',
      status: 'draft',
      en: hero('story-cat', 'A day with the stray cat who stayed', 'A grey cat beside a ball of wool.'),
      ja: hero('story-cat', '居ついた野良猫の一日', '毛糸玉のそばの灰色の猫。'),
    },
    {
      of: 'our-story',
      for: 'hokkaido-winter',
      schedule: comingHolidays(),
      en: hero('story-hokkaido', 'A happy new year from Sapporo', 'Snow falls on a dog with a red scarf.'),
      ja: hero('story-hokkaido', '札幌から、よいお年を', '赤いマフラーの犬に雪が降ります。'),
    },
  ];
}

/** From 20 December to 7 January, in Japan: the next ones at the time of planting. */
function comingHolidays() {
  const now = new Date();
  const hasComeThisYear = now >= new Date(`${now.getFullYear()}-12-24T10:00:00+09:00`);
  const year = now.getFullYear() + (hasComeThisYear ? 1 : 0);
  return { pzStartsAt: `${year}-12-20T00:00:00+09:00`, pzEndsAt: `${year + 1}-01-08T00:00:00+09:00` };
}

module.exports = { pageVariants };
