/** The same thing asked of REST and of GraphQL. `pick` takes out of the GraphQL answer what REST calls `data`. */
export interface AskedAlike {
  readonly what: string;
  readonly path: string;
  readonly query: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as varied as the queries
  readonly pick: (data: any) => object;
}

const PRODUCT = 'documentId name slug badge summary price image { name url }';
const SECTIONS = `sections {
  ... on ComponentSectionsText { heading body }
  ... on ComponentSectionsBanner { text image { name } link { label url } }
  ... on ComponentSectionsProducts { heading products { ${PRODUCT} } }
}`;
const REST_SECTIONS = [
  'populate[sections][on][sections.text]=true',
  'populate[sections][on][sections.banner][populate]=*',
  'populate[sections][on][sections.products][populate][products][populate]=image',
].join('&');

const home = (locale: string, args = '') => ({
  path: `/api/home?locale=${locale}&populate[hero]=true&populate[heroCaption]=true&${REST_SECTIONS}&populate[featured][populate]=image&populate[articles][populate][products][populate]=image`,
  query: `{ home(locale: "${locale}"${args}) {
    documentId title lead locale
    hero { name url } heroCaption { text credit } ${SECTIONS}
    featured { ${PRODUCT} }
    articles { documentId title excerpt products { ${PRODUCT} } }
  } }`,
  pick: (data: { home: object }) => data.home,
});

const story = (locale: string, status = 'PUBLISHED') => ({
  path: `/api/pages?filters[slug]=our-story&populate[hero][populate]=media&locale=${locale}&status=${status.toLowerCase()}`,
  query: `{ pages(filters: { slug: { eq: "our-story" } }, locale: "${locale}", status: ${status}) {
    documentId title intro hero { caption description media { name mime url } }
  } }`,
  pick: (data: { pages: object }) => data.pages,
});

export const FROM_REST: readonly AskedAlike[] = [
  { what: 'the single type with everything in it', ...home('en') },
  { what: 'the single type in Japanese', ...home('ja') },
  {
    what: 'a list',
    path: '/api/products?sort=slug&populate=image&pagination[pageSize]=50',
    query: `{ products(sort: "slug", pagination: { pageSize: 50 }) { ${PRODUCT} } }`,
    pick: ({ products }) => products,
  },
  {
    what: 'a page of a connection',
    path: '/api/articles?sort=slug&pagination[pageSize]=3&populate[cover]=true&populate[products]=true',
    query: `{ articles_connection(sort: "slug", pagination: { pageSize: 3 }) {
      nodes { documentId title excerpt cover { name } products { ${PRODUCT.replace('image { name url }', '')} } }
    } }`,
    pick: ({ articles_connection }) => articles_connection.nodes,
  },
  {
    what: 'entries of a type that did not opt in, and what they lead to',
    path: '/api/categories?sort=slug&populate[products][populate]=articles',
    query: `{ categories(sort: "slug") { name slug products(pagination: { limit: 100 }) { documentId name badge articles { title excerpt } } } }`,
    pick: ({ categories }) => categories,
  },
  { what: 'the page with the video', ...story('en') },
  { what: 'the page with the video in Japanese', ...story('ja') },
  { what: 'a draft of the page with the video', ...story('en', 'DRAFT') },
  {
    what: 'the download page by filter',
    path: '/api/pages?filters[slug]=download&populate[action]=true',
    query: `{ pages(filters: { slug: { eq: "download" } }) { title intro note action { label url } } }`,
    pick: ({ pages }) => pages,
  },
];
