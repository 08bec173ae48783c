/** What a visitor can do on each page, as the events that the page of a site would tell. */
const event = (type, more = {}) => ({ id: crypto.randomUUID(), type, ...more });
const one = (type, more) => async () => [event(type, more)];

/** In the words of the language in which the page is shown. */
const searching = (words) => async (_get, locale) => [event('search', { properties: { query: words[locale] } })];

const ACTS = {
  bank: [
    {
      en: 'Click the card campaign',
      ja: 'カードのキャンペーンをクリック',
      eventsOf: one('view', { page: { url: '/bank?utm_source=news&utm_medium=banner&utm_campaign=card-spring' } }),
    },
    { en: 'Read “Handing over the shop”', ja: '「お店を引き継ぐ」を読む', eventsOf: reading('handing-over') },
    {
      en: 'Read “Three heirs, one company”',
      ja: '「相続人は三人、会社は一つ」を読む',
      eventsOf: reading('three-heirs'),
    },
    {
      en: 'Search “small business planning”',
      ja: '「家業の計画」を検索',
      eventsOf: searching({ en: 'small business planning', ja: '家業の計画' }),
    },
  ],
  televisions: [
    { en: 'Open a specification', ja: '仕様を開く', eventsOf: one('spec-opened') },
    { en: 'Read a review', ja: 'レビューを読む', eventsOf: one('review-read') },
    { en: 'Open a second brand', ja: '別のブランドを開く', eventsOf: one('brand-compared') },
    { en: 'Look at a cheaper one', ja: 'より安いものを見る', eventsOf: one('cheaper-viewed') },
    { en: 'Put one into the cart', ja: 'カートに入れる', eventsOf: one('add-to-cart') },
  ],
};

/** A page view of an article. What it is about, the server reads from the article itself. */
function reading(slug) {
  return async (get) => {
    const [article] = (await get(`/api/articles?filters[slug]=${slug}&fields=slug`)) ?? [];
    const entry = article && { type: 'api::article.article', documentId: article.documentId };
    return [event('view', { page: { url: `/articles/${slug}` }, ...(entry && { entry }) })];
  };
}

const look = { en: 'Look at this page', ja: 'このページを見る', eventsOf: one('view') };

export const actsOn = (page, locale) =>
  [look, ...(ACTS[page] ?? [])].map(({ eventsOf, ...labels }) => ({ label: labels[locale], eventsOf }));
