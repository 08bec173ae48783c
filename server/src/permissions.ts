import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** Open the plugin's section: what personas and rules can be made of. Their content has Strapi's own permissions. */
export const READ_ACTION = `plugin::${PLUGIN_ID}.read`;

/** Decide for a made-up visitor, with the whole explanation. */
export const SIMULATE_ACTION = `plugin::${PLUGIN_ID}.simulate`;

/** Puts the plugin's own actions among the permissions of admin roles (Settings > Roles > Plugins). */
export async function registerPermissions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', pluginName: PLUGIN_ID, uid: 'read', displayName: 'Read' },
    { section: 'plugins', pluginName: PLUGIN_ID, uid: 'simulate', displayName: 'Simulate visitors' },
  ]);
}
