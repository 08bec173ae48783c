'use strict';

/** One article for everybody, whose example is the reader's own. */
function articleVariants({ media }) {
  return [
    {
      of: 'winter-care',
      for: 'dog-owner',
      shared: { cover: media.get('hero-dog') },
      en: { title: 'Getting your dog through the winter', excerpt: 'Short walks, often, and dry paws afterwards.' },
      ja: { title: '愛犬と冬を元気に過ごす', excerpt: '散歩は短く、回数を多く。帰ったら足をふきましょう。' },
    },
    {
      of: 'winter-care',
      for: 'hokkaido-winter',
      shared: { cover: media.get('hero-hokkaido') },
      en: { excerpt: 'Road salt, ice between the toes, and the first walk before sunrise.' },
      ja: { excerpt: '融雪剤、指の間の氷、そして日の出前の散歩。' },
    },
  ];
}

module.exports = { articleVariants };
