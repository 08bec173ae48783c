import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { servicesOf } from './services-of';

export const visitor = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).visits.show(ctx) };
  },

  async forget(ctx: Context) {
    servicesOf(strapi).visitorToken.clear(ctx);
    ctx.status = 204;
  },
});
