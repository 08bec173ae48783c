import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

export interface OpenVariant {
  /** Uid of the variant type. */
  readonly type: string;
  /** `null` in a form that was never saved; variants are made beside their entry, so that is rare. */
  readonly variant: string | null;
  readonly locale: string | undefined;
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/**
 * The variant whose form is open, read from the address: what the input of a custom field is given says nothing of the
 * form it stands in. Strapi's own hook for that subscribes to every key stroke and has broken production builds
 * (strapi#24089).
 */
export function useOpenVariant(): OpenVariant {
  const { slug: type = '', id } = useParams<{ slug: string; id: string }>();
  const [{ query }] = useQueryParams<LocaleQuery>();
  return { type, variant: id && id !== 'create' ? id : null, locale: query.plugins?.i18n?.locale };
}
