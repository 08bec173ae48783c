import { useMemo } from 'react';
import {
  unstable_useDocument as useDocument,
  unstable_useDocumentLayout as useDocumentLayout,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { AttributeSchema, ComponentSchemas } from './attribute-schema';

export interface FormSchema {
  readonly attributeOf: (field: string) => AttributeSchema;
  readonly components: ComponentSchemas;
  /** The name of a field as the form shows it. */
  readonly labelOf: (field: string) => string;
}

interface LayoutField {
  readonly name: string;
  readonly mainField?: { readonly name?: string };
}

/** How the open form is made. Not cheap (Strapi prepares its validation each time), so not for every single field. */
export function useFormSchema(type: string): FormSchema {
  const { formatMessage } = useIntl();
  const { schema, components } = useDocument({ model: type, collectionType: 'collection-types' }, { skip: true });
  const { edit } = useDocumentLayout(type);

  return useMemo(() => {
    const attributes = (schema?.attributes ?? {}) as unknown as Readonly<Record<string, AttributeSchema>>;
    const labels = edit.metadatas as Readonly<Record<string, { label?: string } | undefined>>;
    const fields = new Map((edit.layout as readonly LayoutField[][][]).flat(2).map((field) => [field.name, field]));
    return {
      attributeOf: (field) => {
        const attribute = attributes[field] ?? { type: 'string' };
        const mainField = fields.get(field)?.mainField?.name;
        return mainField ? { ...attribute, mainField } : attribute;
      },
      components: (components ?? {}) as unknown as ComponentSchemas,
      labelOf: (field) =>
        formatMessage({
          id: `content-manager.content-types.${type}.${field}`,
          defaultMessage: labels[field]?.label || field,
        }),
    };
  }, [type, schema, components, edit, formatMessage]);
}
