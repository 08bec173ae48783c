import type { StrapiApp } from '@strapi/strapi/admin';
import { LazyFieldSwitch, LazyPriceSwitch, LazyTypeSwitch } from './content-type-builder/lazy-switches';
import { registerContentTypeBuilder } from './content-type-builder/register-content-type-builder';
import { registerCustomFields } from './custom-fields';
import { keepOwnTypesOutOfNavigation } from './own-types-in-navigation';
import { registerOwnForms } from './own-forms/register-own-forms';
import { PLUGIN_ID } from './plugin-id';
import { predicateEditors } from './rule-builder/editors/editor-registry';
import { registerSection } from './section/register-section';
import { loadTranslations } from './translations';
import { registerKeepTyped, watchForms } from './unsaved/register-unsaved';
import { registerVariants, registerVariantsColumn } from './variants/register-variants';

/** Strapi reads this object: the admin side of the plugin. */
export default {
  register(app: StrapiApp) {
    registerCustomFields(app);
    registerSection(app);
    keepOwnTypesOutOfNavigation(app);
    watchForms(app);
    registerVariantsColumn(app);
    app.registerPlugin({
      id: PLUGIN_ID,
      name: PLUGIN_ID,
      apis: { registerPredicateEditor: predicateEditors.register },
    });
  },

  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    registerOwnForms(app);
    registerVariants(app);
    registerKeepTyped(app);
    registerContentTypeBuilder(app, { type: LazyTypeSwitch, field: LazyFieldSwitch, price: LazyPriceSwitch });
  },

  registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(loadTranslations));
  },
};
