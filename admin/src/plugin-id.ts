export const PLUGIN_ID = 'personalization';

/** Message keys of the plugin carry its id, as Strapi's own do. */
export function messageId(key: string): string {
  return `${PLUGIN_ID}.${key}`;
}
