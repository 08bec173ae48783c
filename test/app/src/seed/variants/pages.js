'use strict';

const { coffeeAndSofaVariants } = require('./coffee-and-sofa');
const { intentVariants } = require('./intent');

/** S03 on the refrigerators, S10 on the download page, S12 on the page for opinions, S14 on the page with the video. */
function pageVariants({ ids, media }) {
  return [
    ...refrigeratorVariants(),
    ...downloadVariants(),
    ...opinionVariants(),
    ...storyVariants(media),
    ...intentVariants(),
    ...coffeeAndSofaVariants({ ids }),
  ];
}

function refrigeratorVariants() {
  const text = (heading, body) => [{ __component: 'sections.text', heading, body }];
  return [
    {
      of: 'refrigerators',
      for: 'refrigerator-emergency',
      en: {
        title: 'First aid for a leaking refrigerator',
        intro: 'Three things, in this order. They take five minutes.',
        action: { label: 'Call the night service', url: 'tel:+81120000000' },
        sections: text(
          'Now',
          'Pull the plug. Lay towels in front of the door. Leave the door shut: it stays cold for four hours.'
        ),
      },
      ja: {
        title: '冷蔵庫の水漏れ、応急処置',
        intro: '次の3つを順番に。5分で終わります。',
        action: { label: '夜間サービスに電話', url: 'tel:+81120000000' },
        sections: text('いますぐ', 'プラグを抜く。扉の前にタオルを敷く。扉は開けない（4時間は冷えています）。'),
      },
    },
  ];
}

function opinionVariants() {
  return [
    {
      of: 'your-opinion',
      for: 'promoter',
      en: {
        action: { label: 'Tell a friend', url: '/tell-a-friend' },
        note: 'You make our day. Who else should know us?',
      },
      ja: {
        action: { label: '友だちに教える', url: '/tell-a-friend' },
        note: 'うれしいです。ほかにどなたに教えましょう？',
      },
    },
    {
      of: 'your-opinion',
      for: 'detractor',
      en: {
        action: { label: 'Talk to us', url: '/talk-to-us' },
        note: 'We are sorry. A person reads this within the hour.',
      },
      ja: {
        action: { label: '話を聞かせてください', url: '/talk-to-us' },
        note: '申し訳ありません。1時間以内に担当者が読みます。',
      },
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
