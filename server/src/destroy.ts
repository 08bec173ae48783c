import type { Core } from '@strapi/types';
import type { FactsService } from './facts/facts-service';
import { PLUGIN_ID } from './uids';

/** Lets go of what fact sources hold open (a watched geo file), so that the process can end. */
export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  const facts: FactsService = strapi.plugin(PLUGIN_ID).service('facts') as never;
  facts.stop();
}
