import { useMemo } from 'react';
import type { BaseField } from '../../../../shared/contracts/variant-base';
import { useOpenVariant } from './use-open-variant';
import { useGetVariantBaseQuery } from './variant-base-api';

/** The base of the open variant, as every field of the form shares it. */
export function useVariantBase() {
  const open = useOpenVariant();
  const { type, variant, locale } = open;
  const query = { type, variant: variant ?? '', ...(locale && { locale }) };
  const { data, error, isLoading } = useGetVariantBaseQuery(query, { skip: variant === null });
  const fields = useMemo(() => new Map(data?.fields.map((field) => [field.name, field])), [data]);
  return {
    open,
    base: data?.base ?? null,
    fieldOf: (name: string): BaseField | undefined => fields.get(name),
    error,
    isLoading,
  };
}
