import type { ReactNode } from 'react';

/** Our types that editors meet in Strapi's own form; their schemas say which they are (`pluginOptions`). */
const OWN_FORMS = ['persona', 'rule', 'fact', 'journey', 'trigger'] as const;
export type OwnForm = (typeof OWN_FORMS)[number];

interface FormField {
  readonly name: string;
  readonly hint?: ReactNode;
  readonly label: string;
}

export type FormLayout = readonly (readonly (readonly FormField[])[])[];

/** The form that an edit view shows, by the `pluginOptions` of its type; `null` for everybody else's. */
export function ownFormOf(options: unknown): OwnForm | null {
  const own = (options as { readonly personalization?: { readonly form?: unknown } } | null | undefined)
    ?.personalization;
  return OWN_FORMS.find((form) => form === own?.form) ?? null;
}

/**
 * The layout with our words. A label or description that somebody wrote in "Configure the view" is theirs and stays: it
 * differs from the attribute's bare name, with which Strapi begins.
 */
export function withOwnWords(
  layout: FormLayout,
  form: OwnForm,
  wordOf: (key: string) => string | undefined
): FormLayout {
  const worded = (field: FormField): FormField => {
    const key = `own-forms.${form}.${field.name}`;
    return { ...field, label: ownLabel(field, form, wordOf), hint: field.hint || wordOf(`${key}.hint`) };
  };
  return layout.map((panel) => panel.map((row) => row.map(worded)));
}

/** The same for one label, in a form or above a column. */
export function ownLabel(
  { name, label }: Pick<FormField, 'name' | 'label'>,
  form: OwnForm,
  wordOf: (key: string) => string | undefined
): string {
  return label === name ? (wordOf(`own-forms.${form}.${name}`) ?? label) : label;
}
