import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { servicesOf } from './services-of';

export const health = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).health.find() };
  },
});
