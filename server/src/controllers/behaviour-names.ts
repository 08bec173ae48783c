import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { servicesOf } from './services-of';

export const behaviourNames = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).behaviourNames.find() };
  },
});
