/** What the schema of a content type or component says of a field to us: `pluginOptions.personalization` of the attribute. */
export interface FieldOptions {
  /** `false`: the field is the same for all personas. */
  readonly varies?: unknown;
  /** `true`: where a variant changes the field, the answer says by what visitors are told apart. */
  readonly affectsPrice?: unknown;
}

export function fieldOptions(attribute: object): FieldOptions {
  const { pluginOptions } = attribute as { pluginOptions?: { personalization?: FieldOptions } | null };
  return pluginOptions?.personalization ?? {};
}

/** Whether a field is marked as one that affects what visitors pay. */
export function affectsPrice(attribute: object): boolean {
  return fieldOptions(attribute).affectsPrice === true;
}
