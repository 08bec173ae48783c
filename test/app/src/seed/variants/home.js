'use strict';

/** S01: the season of the own region. S02: the own pet. And a shorter page on a phone. */
function homeVariants({ ids, media }) {
  const many = (...slugs) => slugs.map((slug) => ids.get(slug));
  const text = (heading, body) => [{ __component: 'sections.text', heading, body }];

  return [
    {
      of: 'home',
      for: 'dog-owner',
      shared: {
        hero: media.get('hero-dog'),
        featured: many('dog-food', 'dog-boots', 'sea-collar'),
        articles: many('first-walk', 'winter-care'),
      },
      en: { title: 'For you and your dog', heroCaption: { text: 'He has been waiting for you' } },
      ja: { title: '愛犬とあなたへ', heroCaption: { text: 'ずっと待っていました' } },
    },
    {
      of: 'home',
      for: 'cat-owner',
      shared: {
        hero: media.get('hero-cat'),
        featured: many('cat-tunnel', 'cat-fountain'),
        articles: many('cat-at-the-window', 'planned-meals'),
      },
      en: { title: 'For you and your cat', heroCaption: { text: 'She pretends not to have waited' } },
      ja: { title: '愛猫とあなたへ', heroCaption: { text: '待っていないふりをしています' } },
    },
    {
      of: 'home',
      for: 'hokkaido-winter',
      shared: { hero: media.get('hero-hokkaido'), featured: many('dog-boots', 'heated-bed') },
      en: {
        title: 'Warm paws in the Hokkaido snow',
        heroCaption: { text: 'Minus twelve, and nobody wants to go home', credit: 'Sapporo' },
        sections: text('Before the walk', 'Boots against ice and salt, and a warm bed for afterwards.'),
      },
      ja: {
        title: '北海道の雪に、あたたかい肉球を',
        heroCaption: { text: '氷点下12度、まだ帰りたくない', credit: '札幌' },
        sections: text('お散歩の前に', '氷と融雪剤からはブーツで守り、帰ったらあたたかいベッドへ。'),
      },
    },
    {
      of: 'home',
      for: 'okinawa-winter',
      shared: { hero: media.get('hero-okinawa'), featured: many('cooling-mat', 'sea-collar') },
      en: {
        title: 'Winter by the sea in Okinawa',
        heroCaption: { text: 'Twenty degrees and an empty beach', credit: 'Naha' },
        sections: text('After the beach', 'Rinse the salt out of the fur, then rest on something cool.'),
      },
      ja: {
        title: '沖縄の冬は、海辺で',
        heroCaption: { text: '20度、ひとりじめのビーチ', credit: '那覇' },
        sections: text('海のあとは', '毛についた塩を流して、ひんやりした場所でひと休み。'),
      },
    },
    {
      of: 'home',
      for: 'on-the-phone',
      en: { title: 'Paws and whiskers, at hand', lead: 'Order on the way, collect tomorrow.' },
      ja: { title: 'しっぽとひげ、手のひらに', lead: '移動中に注文、あした受け取り。' },
    },
    {
      of: 'home',
      for: 'tv-household',
      en: { title: 'Paws and whiskers on the big screen', lead: 'Press OK to choose. Everything else can wait.' },
      ja: { title: '大画面で、しっぽとひげ', lead: '決定ボタンで選ぶだけ。' },
    },
    {
      of: 'home',
      for: 'evening',
      en: { lead: 'Ordered before midnight, packed before breakfast.' },
      ja: { lead: '夜12時までのご注文は、朝食前に荷造りします。' },
    },
  ];
}

module.exports = { homeVariants };
