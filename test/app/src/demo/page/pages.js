/** The pages of the shop, each with the question it asks the content API and the part of it that fits in a curl line. */
const SECTIONS = [
  'populate[sections][on][sections.text]=true',
  'populate[sections][on][sections.banner][populate]=*',
  'populate[sections][on][sections.products][populate][products][populate]=image',
];

const page = (slug) => ({
  path: '/api/pages',
  query: [`filters[slug]=${slug}`, 'populate[hero][populate]=media', 'populate[action]=true', ...SECTIONS],
  brief: [`filters[slug]=${slug}`, 'fields=title,note', 'populate=action'],
});

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
  download: page('download'),
  'our-story': {
    ...page('our-story'),
    brief: ['filters[slug]=our-story', 'fields=title', 'populate[hero][populate]=media'],
  },
};

export const urlOf = ({ path }, query, locale) => `${path}?${[...query, `locale=${locale}`].join('&')}`;
