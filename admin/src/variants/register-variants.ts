import type { StrapiApp } from '@strapi/strapi/admin';
import { arrangeVariantForm } from './form/arrange-variant-form';
import { type ListView, withVariantsColumn } from './list/variants-column';
import { knownTypes } from './list/known-types';
import { listCanHaveVariants } from './list/list-role';
import { VariantsPanel } from './panel/variants-panel';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** The column needs Strapi's store, which only `register()` is given. */
export function registerVariantsColumn(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ((view: ListView) =>
    listCanHaveVariants(view.layout.options, knownTypes(app)) ? withVariantsColumn(view) : view) as never);
}

/** Hangs the variants into Strapi's content manager: beside entries, and into their own forms. */
export function registerVariants(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  addEditViewSidePanel([VariantsPanel]);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeVariantForm as never);
}
