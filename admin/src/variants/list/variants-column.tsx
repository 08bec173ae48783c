import { lazyPart } from '../../lazy-part';
import { messageId } from '../../plugin-id';

const VariantCount = lazyPart(async () => (await import('./variant-count')).VariantCount);

export interface ListView {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly options?: unknown };
}

/** The list view with one column more: how many variants each entry has. */
export function withVariantsColumn<View extends ListView>(view: View): View {
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
