import type { ReactNode } from 'react';
import { lazyPart } from '../../lazy-part';
import { loadedText } from '../../translations';
import { typeRole } from '../type-role';
import { type EditLayout, variantLayout } from './variant-layout';

const BaseAction = lazyPart(async () => (await import('../base/base-action')).BaseAction);

interface EditView {
  readonly layout: { readonly layout: EditLayout; readonly options?: unknown };
}

/** Strapi's hook on the layout of an edit view. The options hold the type's `pluginOptions`. */
export function arrangeVariantForm<View extends EditView>(view: View): View {
  const role = typeRole(view.layout.options);
  if (role?.is !== 'variant') return view;
  const words = {
    labelOf: (field: string) => loadedText(`variants.field.${field}`) ?? field,
    hintOf: (field: string) => loadedText(`variants.field.${field}.hint`),
    actionOf,
  };
  return { ...view, layout: { ...view.layout, layout: variantLayout(view.layout.layout, words) } };
}

function actionOf(field: string): ReactNode {
  return <BaseAction field={field} />;
}
