import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { servicesOf } from './services-of';

export const decision = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { visits } = servicesOf(strapi);
    ctx.body = { data: await visits.decide(await visits.receive(ctx)) };
  },

  async explain(ctx: Context) {
    const { visits } = servicesOf(strapi);
    ctx.body = { data: await visits.explain(await visits.receive(ctx)) };
  },
});
