import { useRBAC } from '@strapi/strapi/admin';

/** Whether this user may see and change what the roles of the admin may do. */
export function useRoleRights(): { readonly canRead: boolean; readonly canUpdate: boolean } {
  const { allowedActions } = useRBAC(ASKED as never);
  return { canRead: allowedActions.canRead === true, canUpdate: allowedActions.canUpdate === true };
}

/** One array for all renders: the hook asks again when it is given another one. */
const ASKED = [
  { action: 'admin::roles.read', subject: null },
  { action: 'admin::roles.update', subject: null },
];
