import type { Core } from '@strapi/types';
import type { PersonalizationConfig } from '../config';
import { PLUGIN_ID } from '../uids';

/** What Strapi hands to whoever makes a service. */
export interface Host {
  readonly strapi: Core.Strapi;
}

/** Another service of ours. Strapi makes it now, unless it is there. */
export function own<T>(strapi: Core.Strapi, name: string): T {
  return strapi.plugin(PLUGIN_ID).service(name) as T;
}

export function configOf(strapi: Core.Strapi): PersonalizationConfig {
  return strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
}
