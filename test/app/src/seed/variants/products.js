'use strict';

/** S01, in the list of products and wherever a product is shown inside another entry; S16, an offer whose price differs by region. */
function productVariants() {
  return [
    {
      of: 'dog-boots',
      for: 'hokkaido-winter',
      en: { badge: 'For the snow', summary: 'Tried in Asahikawa at minus twenty.' },
      ja: { badge: '雪の日に', summary: '旭川のマイナス20度で試しました。' },
    },
    { of: 'heated-bed', for: 'hokkaido-winter', en: { badge: 'Warm in minutes' }, ja: { badge: 'すぐに、ぽかぽか' } },
    {
      of: 'cooling-mat',
      for: 'okinawa-winter',
      en: { badge: 'Also in January', summary: 'For the warm days between two cold fronts.' },
      ja: { badge: '1月でも活躍', summary: '寒波のあいまの、あたたかい日に。' },
    },
    {
      of: 'smart-feeder',
      for: 'on-the-islands',
      shared: { price: 129 },
      en: { badge: 'Sea freight included' },
      ja: { badge: '離島への送料込み' },
    },
    { of: 'sea-collar', for: 'okinawa-winter', en: { badge: 'For the beach' }, ja: { badge: 'ビーチに' } },
  ];
}

module.exports = { productVariants };
