'use strict';

/** S05 at the bank, S06 at the televisions. */
exports.intentVariants = () => [
  {
    of: 'bank',
    for: 'card-campaign',
    en: { title: 'The card that you came for', intro: 'No fee in the first year.' },
    ja: { title: 'お探しのカードはこちら', intro: '初年度の年会費は無料です。' },
  },
  {
    of: 'bank',
    for: 'family-business-owner',
    en: { title: 'Your business, in the family', intro: 'An hour with somebody who has handed over before.' },
    ja: { title: '家業を、次の世代へ', intro: '事業承継の経験者に、1時間ご相談いただけます。' },
  },
  {
    of: 'televisions',
    for: 'careful-buyer',
    en: { title: 'Five things to look for in a television', intro: 'Panel, sound, ports, power, repair.' },
    ja: { title: 'テレビ選び、五つのポイント', intro: 'パネル、音、端子、消費電力、修理。' },
  },
  {
    of: 'televisions',
    for: 'bargain-hunter',
    en: { title: 'Ten percent off, until Sunday', intro: 'For what is in your cart already.' },
    ja: { title: '日曜日まで10%引き', intro: 'すでにカートに入っている商品が対象です。' },
  },
];
