import { PLUGIN_ID } from './plugin-id';

export interface AskedPermission {
  readonly action: string;
  readonly subject: null;
}

/** Our own permissions, as the server registers them; personas, rules, facts and variants have the content manager's. */
export const READ: AskedPermission = permission('read');
export const SIMULATE: AskedPermission = permission('simulate');

function permission(name: string): AskedPermission {
  return { action: `plugin::${PLUGIN_ID}.${name}`, subject: null };
}
