import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './uids';

/** Open the plugin's section: what personas and rules can be made of. Their content has Strapi's own permissions. */
export const READ_ACTION = `plugin::${PLUGIN_ID}.read`;

/** Put the personas into another order, which decides who wins where two hold. */
export const ORDER_PERSONAS_ACTION = `plugin::${PLUGIN_ID}.personas.order`;

/** Decide for a made-up visitor, with the whole explanation. */
export const SIMULATE_ACTION = `plugin::${PLUGIN_ID}.simulate`;

/** Save, change and delete sample visitors; who may simulate may read them. */
export const EDIT_SAMPLE_VISITORS_ACTION = `plugin::${PLUGIN_ID}.sample-visitors.edit`;

/** Save a rule or a persona although a sample visitor then becomes another persona than expected. */
export const OVERRIDE_SAMPLE_VISITORS_ACTION = `plugin::${PLUGIN_ID}.sample-visitors.override`;

/** See what triggers could not deliver, though not what it says. */
export const READ_OUTBOX_ACTION = `plugin::${PLUGIN_ID}.outbox.read`;

/** Have what was put aside tried again. */
export const REDELIVER_ACTION = `plugin::${PLUGIN_ID}.outbox.redeliver`;

/** See what the operator configured, and whether it works. */
export const READ_SETTINGS_ACTION = `plugin::${PLUGIN_ID}.settings.read`;

/** Speak for visitors: what an API token needs so that `X-Visitor-IP` and its like are believed. It is an action of the content API. */
export const ACT_FOR_VISITORS_SCOPE = `plugin::${PLUGIN_ID}.visitor.actFor`;

/** Puts the plugin's own actions among the permissions of admin roles (Settings > Roles > Plugins). */
export async function registerPermissions({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const action = (uid: string, subCategory: string, displayName: string) => {
    return { section: 'plugins', pluginName: PLUGIN_ID, uid, subCategory, displayName };
  };
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      action('read', 'section', 'Open the section'),
      action('settings.read', 'section', 'Read settings and health'),
      action('personas.order', 'personas', 'Order by priority'),
      action('outbox.read', 'triggers', 'See what was not delivered'),
      action('outbox.redeliver', 'triggers', 'Deliver again'),
      action('simulate', 'simulator', 'Simulate visitors'),
      action('sample-visitors.edit', 'sample visitors', 'Create, edit and delete'),
      action('sample-visitors.override', 'sample visitors', 'Save although one breaks'),
    ]);
}
