import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PersonalizationConfig } from '../config';
import { PLUGIN_ID } from '../uids';

/** The moment of a request by the application's own clock, in epoch milliseconds. */
export function nowFor(ctx: Context, strapi: Core.Strapi): number {
  return strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`).clock(ctx as never);
}
