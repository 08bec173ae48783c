import type { TestApp } from '../../harness';

const SECTION = '/plugins/personalization';
const forms = '/content-manager/collection-types/plugin::personalization';

/** One page on which an editor meets the plugin, in the demo's content. */
export interface AdminPage {
  readonly name: string;
  /** Below `/admin`; a form needs the documentId of what it shows. */
  readonly path: string | ((app: TestApp) => Promise<string>);
}

/** Every page of ours, and every page of Strapi's on which we show something. */
export const PAGES: readonly AdminPage[] = [
  { name: 'personas', path: SECTION },
  { name: 'rules', path: `${SECTION}/rules` },
  { name: 'facts', path: `${SECTION}/facts` },
  { name: 'journeys', path: `${SECTION}/journeys` },
  { name: 'triggers', path: `${SECTION}/triggers` },
  { name: 'simulator', path: `${SECTION}/simulator` },
  { name: 'sample visitors', path: `${SECTION}/sample-visitors` },
  { name: 'settings', path: `${SECTION}/settings` },
  {
    name: 'form of a persona',
    path: async (app) => `${forms}.persona/${await idOf(app, 'persona', { key: 'linux-old-browser' })}`,
  },
  { name: 'form of a rule', path: async (app) => `${forms}.rule/${await idOf(app, 'rule', { key: 'on-linux' })}` },
  {
    name: 'form of a rule about a journey',
    path: async (app) => `${forms}.rule/${await idOf(app, 'rule', { key: 'waits-for-a-sofa' })}`,
  },
  { name: 'form of a journey', path: async (app) => `${forms}.journey/${await idOf(app, 'journey', { key: 'sofa' })}` },
  {
    name: 'form of a trigger',
    path: async (app) => `${forms}.trigger/${await idOf(app, 'trigger', { key: 'coffee-sales' })}`,
  },
  { name: 'form of a fact', path: async (app) => `${forms}.fact/${await idOf(app, 'fact', { key: 'pet' })}` },
  { name: 'entry with variants', path: '/content-manager/single-types/api::home.home?plugins[i18n][locale]=en' },
  {
    name: 'form of a variant',
    path: async (app) =>
      `${forms}.pz-home/${await idOf(app, 'pz-home', { pzName: 'home: dog-owner' })}?plugins[i18n][locale]=en`,
  },
  {
    name: 'list of entries with variants',
    path: '/content-manager/collection-types/api::product.product?page=1&pageSize=10&plugins[i18n][locale]=en',
  },
];

export const pathOf = async (app: TestApp, { path }: AdminPage): Promise<string> =>
  typeof path === 'string' ? path : path(app);

async function idOf(app: TestApp, type: string, filters: object): Promise<string> {
  const entry = await app.documents(`plugin::personalization.${type}`).findFirst({ filters });
  if (!entry) throw new Error(`The demo has no ${type} with ${JSON.stringify(filters)}.`);
  return entry.documentId;
}
