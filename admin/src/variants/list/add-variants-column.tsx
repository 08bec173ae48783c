import { lazyPart } from '../../lazy-part';
import { messageId } from '../../plugin-id';
import { typeRole } from '../type-role';

const VariantCount = lazyPart(async () => (await import('./variant-count')).VariantCount);

interface ListView {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly options?: unknown };
}

/** Strapi's hook on the columns of a list view: types with variants get one more. */
export function addVariantsColumn<View extends ListView>(view: View): View {
  if (typeRole(view.layout.options)?.is !== 'base') return view;
  return { ...view, displayedHeaders: [...view.displayedHeaders, COLUMN] };
}

const COLUMN = {
  name: 'personalizationVariants',
  attribute: { type: 'custom' },
  label: { id: messageId('variants.column'), defaultMessage: 'Variants' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId }: { documentId: string }, _header: unknown, { model }: { model: string }) => (
    <VariantCount type={model} documentId={documentId} />
  ),
};
