import { useCallback } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { toFormValue } from './form-value';
import { useFormSchema } from './use-form-schema';
import { useVariantBase } from './use-variant-base';
import { useLazyGetVariantLinksQuery } from './variant-base-api';

/** Puts the base's value of a field into the open form, as if the editor had typed it: nothing is saved by it. */
export function useAdoptBase(): (field: string) => Promise<void> {
  const { open, fieldOf } = useVariantBase();
  const { type, variant, locale } = open;
  const { attributeOf, components } = useFormSchema(type);
  const onChange = useForm('AdoptBase', (form) => form.onChange);
  const [askLinks] = useLazyGetVariantLinksQuery();

  return useCallback(
    async (field) => {
      const baseField = fieldOf(field);
      if (!baseField) return;
      const attribute = attributeOf(field);
      const current =
        attribute.type === 'relation' && variant
          ? await askLinks({ type, variant, field, ...(locale && { locale }) }).unwrap()
          : [];
      onChange(field, toFormValue(baseField.now, attribute, components, current));
    },
    [fieldOf, attributeOf, components, type, variant, locale, onChange, askLinks]
  );
}
