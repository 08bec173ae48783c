import { useAuth } from '@strapi/strapi/admin';
import { OVERRIDE_SAMPLE_VISITORS } from '../permissions';

/** Whether this user may save although sample visitors break. The server asks again. */
export function useMayOverride(): boolean {
  return useAuth('useMayOverride', ({ permissions }) =>
    permissions.some(({ action }) => action === OVERRIDE_SAMPLE_VISITORS.action)
  );
}
