import { useForm } from '@strapi/strapi/admin';
import type { AttributeSchema } from './attribute-schema';
import { withChange } from './links';
import { useOpenVariant } from './use-open-variant';
import { useGetVariantLinksQuery } from './variant-base-api';

/** What the open form holds for a field: typed but not saved yet counts. */
export function useOwnValue(field: string, attribute: AttributeSchema): unknown {
  const { type, variant, locale } = useOpenVariant();
  const value = useForm('OwnValue', (form) => (form.values as Readonly<Record<string, unknown>>)[field]);
  const isRelation = attribute.type === 'relation';
  const query = { type, variant: variant ?? '', field, ...(locale && { locale }) };
  const { data: saved = [] } = useGetVariantLinksQuery(query, { skip: !isRelation || variant === null });
  return isRelation ? withChange(saved, value) : value;
}
