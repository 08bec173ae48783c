import { useForm } from '@strapi/strapi/admin';
import type { AttributeSchema } from './attribute-schema';
import { type Linked, linksIn, type RelationChange } from './form-value';
import { useOpenVariant } from './use-open-variant';
import { useGetVariantLinksQuery } from './variant-base-api';

/** What the open form holds for a field: typed but not saved yet counts. */
export function useOwnValue(field: string, attribute: AttributeSchema): unknown {
  const { type, variant, locale } = useOpenVariant();
  const value = useForm('OwnValue', (form) => (form.values as Readonly<Record<string, unknown>>)[field]);
  const isRelation = attribute.type === 'relation';
  const query = { type, variant: variant ?? '', field, ...(locale && { locale }) };
  const { data: saved = [] } = useGetVariantLinksQuery(query, { skip: !isRelation || variant === null });
  return isRelation ? applied(saved, value) : value;
}

function applied(saved: readonly Linked[], value: unknown): readonly Linked[] {
  const { disconnect = [] } = (value ?? {}) as Partial<RelationChange>;
  const connect = linksIn(value);
  const gone = new Set([...disconnect, ...connect].map(({ id }) => id));
  return [...saved.filter(({ id }) => !gone.has(id)), ...connect];
}
