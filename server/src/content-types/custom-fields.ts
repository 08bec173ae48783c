import type { Core } from '@strapi/types';
import {
  CHOICE_FIELD,
  COLOR_FIELD,
  CONDITION_FIELD,
  CONFIRM_FIELD,
  FACT_OPTIONS_FIELD,
  FIXED_CHOICE_FIELD,
  OPTION_LABELS_FIELD,
  OVERRIDES_FIELD,
  PLUGIN_ID,
  SAMPLE_CHECK_FIELD,
  SCORING_FIELD,
  STAGES_FIELD,
} from '../uids';

/** All are plain JSON in the database, but for the choices, the colour and the fact to be confirmed, which are texts; the admin panel gives them their inputs under the same names. */
export function registerCustomFields({ strapi }: { strapi: Core.Strapi }): void {
  const half = { default: 6, isResizable: true } as const;
  const full = { default: 12, isResizable: false } as const;
  strapi.customFields.register([
    { name: CONDITION_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: SCORING_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: FACT_OPTIONS_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: STAGES_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: OPTION_LABELS_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: CONFIRM_FIELD.name, plugin: PLUGIN_ID, type: 'string', inputSize: full },
    { name: CHOICE_FIELD.name, plugin: PLUGIN_ID, type: 'string', inputSize: half },
    { name: FIXED_CHOICE_FIELD.name, plugin: PLUGIN_ID, type: 'enumeration', inputSize: half },
    { name: COLOR_FIELD.name, plugin: PLUGIN_ID, type: 'string', inputSize: full },
    { name: OVERRIDES_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
    { name: SAMPLE_CHECK_FIELD.name, plugin: PLUGIN_ID, type: 'json', inputSize: full },
  ]);
}
