import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { TRIGGER_UID } from '../uids';
import { assertMayRead } from './assert-may-read';
import { servicesOf } from './services-of';

export const triggers = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, TRIGGER_UID);
    ctx.body = { data: await servicesOf(strapi).triggerList.find() };
  },
});
