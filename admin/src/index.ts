import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields';
import { hideVariantTypes } from './hide-variant-types';
import { PLUGIN_ID } from './plugin-id';
import { predicateEditors } from './rule-builder/editors/editor-registry';
import { registerSection } from './section/register-section';
import { loadTranslations } from './translations';

/** Strapi reads this object: the admin side of the plugin. */
export default {
  register(app: StrapiApp) {
    registerCustomFields(app);
    registerSection(app);
    app.registerPlugin({
      id: PLUGIN_ID,
      name: PLUGIN_ID,
      apis: { registerPredicateEditor: predicateEditors.register },
    });
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    hideVariantTypes(app);
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(loadTranslations));
  },
};
