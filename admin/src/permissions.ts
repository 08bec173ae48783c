import { PLUGIN_ID } from './plugin-id';

export interface AskedPermission {
  readonly action: string;
  /** Uid of a content type; `null` for what concerns none. */
  readonly subject: string | null;
}

/** Our own permissions, as the server registers them; personas, rules, facts and variants have the content manager's. */
export const READ: AskedPermission = permission('read');
export const READ_SETTINGS: AskedPermission = permission('settings.read');
export const ORDER_PERSONAS: AskedPermission = permission('personas.order');
export const SIMULATE: AskedPermission = permission('simulate');
export const EDIT_SAMPLE_VISITORS: AskedPermission = permission('sample-visitors.edit');
export const OVERRIDE_SAMPLE_VISITORS: AskedPermission = permission('sample-visitors.override');

export const READ_OUTBOX: AskedPermission = permission('outbox.read');
export const REDELIVER: AskedPermission = permission('outbox.redeliver');

/** May open the entries of a type in the content manager. */
export function readContent(uid: string): AskedPermission {
  return { action: 'plugin::content-manager.explorer.read', subject: uid };
}

function permission(name: string): AskedPermission {
  return { action: `plugin::${PLUGIN_ID}.${name}`, subject: null };
}
