import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { lazyPart } from '../../lazy-part';
import { useWords } from '../../words/use-words';
import { someVary } from '../can-vary';
import { typeRole } from '../type-role';

const EntryVariants = lazyPart(async () => (await import('./entry-variants')).EntryVariants);
const VariantHeader = lazyPart(async () => (await import('./variant-header')).VariantHeader);

/** What the content manager hands to a panel of its edit view. */
export interface PanelProps {
  readonly model: string;
  readonly collectionType: string;
  readonly document?: {
    readonly documentId?: string;
    readonly locale?: string | null;
    readonly updatedAt?: string;
    readonly status?: string;
  };
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/**
 * The panel beside an entry: its variants, or on a variant whose variant it is. Strapi calls this as a component and
 * compares what it returns deeply, so the contents get nothing but a few strings, and are loaded only when needed.
 */
export function VariantsPanel({ model, collectionType, document }: PanelProps) {
  const { say } = useWords();
  const [{ query }] = useQueryParams<LocaleQuery>();
  const { schema } = useDocument({ model, collectionType }, { skip: true });
  const role = typeRole(schema?.pluginOptions);
  if (!role || (role.is === 'base' && !someVary(schema?.attributes))) return null;

  // Of a type without locales the document says `null`, although the address may still carry the locale of another page. Where
  // nothing has been written in a language yet, the document is an empty one.
  const locale = document?.documentId ? (document.locale ?? undefined) : query.plugins?.i18n?.locale;
  const version = document && `${document.updatedAt} ${document.status}`;
  const place = { type: model, documentId: document?.documentId, locale, version };
  return {
    title: say(role.is === 'base' ? 'variants.title' : 'variants.header.title'),
    content: role.is === 'base' ? <EntryVariants {...place} /> : <VariantHeader {...place} />,
  };
}
