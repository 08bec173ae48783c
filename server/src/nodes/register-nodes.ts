import type { Core } from '@strapi/types';
import { registerChangeLog } from '../repositories/change-log-repository';
import { CHANGE_UID, PLUGIN_ID } from '../uids';
import type { Announcer } from './announcer';
import { changeOfWrite, type WriteEvent, type WriteSurroundings } from './change-of-write';

const WRITES = ['afterCreate', 'afterUpdate', 'afterDelete', 'afterCreateMany', 'afterUpdateMany', 'afterDeleteMany'];

/**
 * In the plugin's `register()`: the table of the log, and a listener to the database's own events, which every writer passes. It
 * begins when the tables are there.
 */
export function registerNodes({ strapi }: { strapi: Core.Strapi }): void {
  registerChangeLog(strapi);
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const announcer = strapi.plugin(PLUGIN_ID).service('announcer') as unknown as Announcer | null;
    if (!announcer) return;
    const types = strapi.contentTypes as unknown as Record<string, { options?: { draftAndPublish?: boolean } }>;
    const surroundings: WriteSurroundings = {
      hasDrafts: (uid) => types[uid]?.options?.draftAndPublish === true,
      isInTransaction: () => strapi.db.inTransaction(),
    };

    const tell = async (event: WriteEvent): Promise<void> => {
      const { uid } = event.model;
      if (uid === CHANGE_UID || !(uid in types || uid === 'strapi::core-store')) return;
      const change = changeOfWrite(event, surroundings);
      if (change) await announcer.announce(change);
    };
    strapi.db.lifecycles.subscribe(Object.fromEntries(WRITES.map((name) => [name, tell])) as never);
  });
}
