import type { StrapiApp } from '@strapi/strapi/admin';
import { loadedText } from '../translations';
import { type FormLayout, ownFormOf, ownLabel, withOwnWords } from './own-form';

interface EditView {
  readonly layout: { readonly layout: FormLayout; readonly options?: unknown };
}

interface ListView {
  readonly displayedHeaders: readonly { readonly name: string; readonly label: unknown }[];
  readonly layout: { readonly options?: unknown };
}

/** Gives the forms and lists of personas, rules and facts words instead of the names of their attributes. */
export function registerOwnForms(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeForm as never);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', arrangeList as never);
}

function arrangeForm<View extends EditView>(view: View): View {
  const form = ownFormOf(view.layout.options);
  if (form === null) return view;
  return { ...view, layout: { ...view.layout, layout: withOwnWords(view.layout.layout, form, loadedText) } };
}

function arrangeList<View extends ListView>(view: View): View {
  const form = ownFormOf(view.layout.options);
  if (form === null) return view;
  const displayedHeaders = view.displayedHeaders.map((header) =>
    typeof header.label === 'string'
      ? { ...header, label: ownLabel({ name: header.name, label: header.label }, form, loadedText) }
      : header
  );
  return { ...view, displayedHeaders };
}
