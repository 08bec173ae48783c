import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields';
import { hideVariantTypes } from './hide-variant-types';
import { PLUGIN_ID } from './plugin-id';
import { registerSection } from './section/register-section';
import { loadTranslations } from './translations';

/** Strapi reads this object: the admin side of the plugin. */
export default {
  register(app: StrapiApp) {
    registerCustomFields(app);
    registerSection(app);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    hideVariantTypes(app);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(loadTranslations));
  },
};
