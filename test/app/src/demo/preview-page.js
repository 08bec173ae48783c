'use strict';

const PAGES = {
  'api::home.home': 'home',
  'api::product.product': 'product',
  'api::article.article': 'article',
  'api::page.page': 'page',
};

/**
 * The page of the demo that shows an entry: what Strapi opens as its preview. A relative address keeps the page on the host
 * under which the admin panel was opened, so that Strapi may show it in its frame.
 */
exports.previewPage = (uid, { documentId, locale, status }) => {
  const page = PAGES[uid];
  if (!page) return undefined;
  const entry = page === 'home' ? {} : { entry: documentId };
  return `/demo/?${new URLSearchParams({ page, ...entry, ...(locale && { locale }), ...(status && { status }) })}`;
};
