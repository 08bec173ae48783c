import type { Core } from '@strapi/types';
import { own } from '../host';
import type { ProfilesService } from './profiles';

/** At 17 past each hour, which is nobody else's. */
const RULE = '17 * * * *';

/**
 * Takes facts whose time is over out of the table, each hour. They have not been used since their time was over; this is so
 * that they are gone as well. Several processes may sweep at once: each profile is changed in a transaction.
 */
export function sweepProfiles({ strapi }: { strapi: Core.Strapi }): void {
  const task = async () => {
    try {
      await own<ProfilesService>(strapi, 'profiles').sweep({ now: Date.now() });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'no error name';
      strapi.log.warn(
        `personalization: expired facts of profiles could not be taken out (${name}); again within the hour`
      );
    }
  };
  strapi.cron.add({ 'plugin::personalization.sweep-profiles': { task, options: { rule: RULE } } });
}
