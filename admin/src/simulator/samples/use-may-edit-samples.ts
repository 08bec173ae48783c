import { useAuth } from '@strapi/strapi/admin';
import { EDIT_SAMPLE_VISITORS } from '../../permissions';

/** Whether this user may save, change and delete sample visitors; without it the buttons are not shown. */
export function useMayEditSamples(): boolean {
  return useAuth('useMayEditSamples', ({ permissions }) =>
    permissions.some(({ action }) => action === EDIT_SAMPLE_VISITORS.action)
  );
}
