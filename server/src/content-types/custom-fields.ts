import type { Core } from '@strapi/types';
import { CONDITION_FIELD, OVERRIDES_FIELD, PLUGIN_ID, SAMPLE_CHECK_FIELD } from '../uids';

/** All are plain JSON in the database; the admin panel gives them their inputs under the same names. */
export function registerCustomFields({ strapi }: { strapi: Core.Strapi }): void {
  const full = { default: 12, isResizable: false } as const;
  strapi.customFields.register([
    { name: CONDITION_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: OVERRIDES_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: SAMPLE_CHECK_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
  ]);
}
