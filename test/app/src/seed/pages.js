'use strict';

const { plant } = require('./plant');

/** The refrigerators (S03), the download page (S10), the thanks (S12) and the page with the video (S14), as everyone sees them. */
async function seedPages(context) {
  await plant(context, 'api::page.page', 'download', { where: { slug: 'download' }, ...download(context.media) });
  await plant(context, 'api::page.page', 'refrigerators', { where: { slug: 'refrigerators' }, ...refrigerators() });
  await plant(context, 'api::page.page', 'your-opinion', { where: { slug: 'your-opinion' }, ...opinion() });
  await plant(context, 'api::page.page', 'our-story', { where: { slug: 'our-story' }, ...story(context.media) });
}

function download(media) {
  const hero = (caption) => ({ media: media.get('hero-studio'), caption });
  return {
    shared: { slug: 'download' },
    en: {
      title: 'Feeder Studio',
      intro: 'Plan the meals of a week in two minutes.',
      hero: hero('The feeder does what the screen says'),
      action: { label: 'Download', url: '/files/feeder-studio.zip' },
      note: 'For Windows, macOS and Linux.',
      sections: [
        { __component: 'sections.text', heading: 'What is new', body: 'Portions by weight, and a holiday mode.' },
      ],
    },
    ja: {
      title: 'フィーダースタジオ',
      intro: '1週間分のごはんを、2分で計画。',
      hero: hero('画面のとおりに動きます'),
      action: { label: 'ダウンロード', url: '/files/feeder-studio.zip' },
      note: 'Windows、macOS、Linux に対応。',
      sections: [{ __component: 'sections.text', heading: '新機能', body: '重さで決める分量と、おでかけモード。' }],
    },
  };
}

function refrigerators() {
  const text = (heading, body) => [{ __component: 'sections.text', heading, body }];
  return {
    shared: { slug: 'refrigerators' },
    en: {
      title: 'Refrigerators',
      intro: 'Quiet, frugal, and with room for a whole salmon.',
      action: { label: 'Compare all 24', url: '/refrigerators/compare' },
      sections: text('How large?', 'About 100 litres, and 50 more for everyone who lives with you.'),
    },
    ja: {
      title: '冷蔵庫',
      intro: '静かで省エネ。大きな鮭も一本まるごと入ります。',
      action: { label: '24機種を比較', url: '/refrigerators/compare' },
      sections: text('大きさの目安', '基本は100リットル。ご家族ひとりにつき50リットルを足してください。'),
    },
  };
}

function opinion() {
  return {
    shared: { slug: 'your-opinion' },
    en: {
      title: 'Your opinion',
      intro: 'It takes ten seconds and makes us better.',
      action: { label: 'Back to the shop', url: '/demo' },
      note: 'Thank you for visiting us.',
    },
    ja: {
      title: 'ご意見をお聞かせください',
      intro: '10秒で終わります。よりよいお店のために。',
      action: { label: 'お店に戻る', url: '/demo' },
      note: 'ご来店ありがとうございます。',
    },
  };
}

function story(media) {
  const video = media.get('story-everyone');
  return {
    shared: { slug: 'our-story' },
    en: {
      title: 'Our story',
      intro: 'How two neighbours and a stray cat opened a shop.',
      hero: { media: video, caption: 'A day at the shop', description: 'A dog and a cat sit in a meadow.' },
      sections: [
        {
          __component: 'sections.text',
          heading: 'The beginning',
          body: 'It rained, and she would not leave the doorstep.',
        },
      ],
    },
    ja: {
      title: 'わたしたちの物語',
      intro: 'ご近所ふたりと野良猫が、お店をひらくまで。',
      hero: { media: video, caption: 'お店の一日', description: '草原にすわる犬と猫。' },
      sections: [
        { __component: 'sections.text', heading: 'はじまり', body: '雨の日、その子は玄関から動きませんでした。' },
      ],
    },
  };
}

module.exports = { seedPages };
