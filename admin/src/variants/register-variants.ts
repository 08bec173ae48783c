import type { StrapiApp } from '@strapi/strapi/admin';
import { arrangeVariantForm } from './form/arrange-variant-form';
import { addVariantsColumn } from './list/add-variants-column';
import { VariantsPanel } from './panel/variants-panel';

interface ContentManagerApis {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** Hangs the variants into Strapi's content manager: beside entries, into their own forms, into lists. */
export function registerVariants(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  addEditViewSidePanel([VariantsPanel]);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeVariantForm as never);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addVariantsColumn as never);
}
