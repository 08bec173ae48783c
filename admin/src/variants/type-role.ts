/** What a content type is to us, read from the `pluginOptions` that the content manager hands to the admin. */
export type TypeRole =
  { readonly is: 'base' } | { readonly is: 'variant'; readonly of: string; readonly fields: readonly string[] };

/** `null`: a type that has nothing to do with variants. Takes anything, because schemas come from the server. */
export function typeRole(pluginOptions: unknown): TypeRole | null {
  const options = (pluginOptions as { personalization?: Readonly<Record<string, unknown>> } | null | undefined)
    ?.personalization;
  if (typeof options?.variantOf === 'string') {
    const fields = Array.isArray(options.fields) ? options.fields.filter((name) => typeof name === 'string') : [];
    return { is: 'variant', of: options.variantOf, fields };
  }
  return options?.enabled === true ? { is: 'base' } : null;
}
