'use strict';

const { intentVariants } = require('./intent');

/** S10 on the download page, S14 on the page with the video. */
function pageVariants({ media }) {
  return [...downloadVariants(), ...storyVariants(media), ...intentVariants()];
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
