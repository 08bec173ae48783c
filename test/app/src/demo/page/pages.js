/** The pages of the shop, each with the question it asks the content API and the part of it that fits in a curl line. */
const SECTIONS = [
  'populate[sections][on][sections.text]=true',
  'populate[sections][on][sections.banner][populate]=*',
  'populate[sections][on][sections.products][populate][products][populate]=image',
];

const page = (slug) => ({
  type: 'api::page.page',
  path: '/api/pages',
  query: [`filters[slug]=${slug}`, 'populate[hero][populate]=media', 'populate[action]=true', ...SECTIONS],
  brief: [`filters[slug]=${slug}`, 'fields=title,note', 'populate=action'],
});

/** Pages of one entry, by its documentId in the address of the page. */
export const ENTRY_PAGES = {
  product: { path: '/api/products', query: ['populate=image'], brief: ['fields=name,badge'] },
  article: { path: '/api/articles', query: ['populate=cover'], brief: ['fields=title'] },
  page: { ...page(''), query: page('').query.slice(1), brief: ['fields=title,note'] },
};

export const PAGES = {
  home: {
    path: '/api/home',
    query: [
      'populate[hero]=true',
      'populate[heroCaption]=true',
      'populate[featured][populate]=image',
      'populate[articles][populate]=cover',
      ...SECTIONS,
    ],
    brief: ['fields=title,lead'],
  },
  products: { path: '/api/products', query: ['populate=image', 'sort=id'], brief: ['fields=name,badge'] },
  refrigerators: {
    ...page('refrigerators'),
    brief: ['filters[slug]=refrigerators', 'fields=title'],
    at: '/refrigerators',
  },
  download: page('download'),
  bank: page('bank'),
  televisions: page('televisions'),
  'your-opinion': page('your-opinion'),
  'house-roast': page('house-roast'),
  'your-order': page('your-order'),
  'our-story': {
    ...page('our-story'),
    brief: ['filters[slug]=our-story', 'fields=title', 'populate[hero][populate]=media'],
  },
};

/** The page that an address asks for. Where it makes no sense, the first one. */
export function pageOf({ page: name, entry }) {
  const one = entry && ENTRY_PAGES[name];
  return one ? { ...one, path: `${one.path}/${encodeURIComponent(entry)}` } : (PAGES[name] ?? PAGES.home);
}

/** What is asked about: the entry that the page shows; where it shows many, the whole site. */
export function scopeOf({ type }, data) {
  const entry = Array.isArray(data) ? data[0] : data;
  return type && entry ? [`type=${type}`, `documentId=${entry.documentId}`] : [];
}

export const urlOf = ({ path }, query, locale) => `${path}?${[...query, `locale=${locale}`].join('&')}`;
