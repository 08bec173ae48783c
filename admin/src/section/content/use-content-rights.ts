import { useMemo } from 'react';
import { useRBAC } from '@strapi/strapi/admin';
import type { ContentUid } from './content-uids';

export interface ContentRights {
  readonly canCreate: boolean;
  readonly canRead: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
}

/** What this user may do with a content type in the content manager. Until it is known, nothing: buttons only appear. */
export function useContentRights(uid: ContentUid): ContentRights {
  const asked = useMemo(() => ACTIONS.map((action) => permissionFor(action, uid)), [uid]);
  const { allowedActions } = useRBAC(asked as never);
  return {
    canCreate: allowedActions.canCreate === true,
    canRead: allowedActions.canRead === true,
    canUpdate: allowedActions.canUpdate === true,
    canDelete: allowedActions.canDelete === true,
  };
}

const ACTIONS = ['create', 'read', 'update', 'delete'] as const;

function permissionFor(action: string, subject: string) {
  return { action: `plugin::content-manager.explorer.${action}`, subject };
}
