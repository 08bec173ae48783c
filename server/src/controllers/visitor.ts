import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { addressOfVisitor } from '../facts/acting-for';
import { servicesOf } from './services-of';

export const visitor = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).visits.show(ctx) };
  },

  /** For a server to see whether its token is what it needs. The permission of this route is the one that it needs. */
  async actFor(ctx: Context) {
    const { callers } = servicesOf(strapi);
    ctx.body = {
      data: {
        isActing: callers.isActing(ctx as never),
        hasAddress: addressOfVisitor(ctx.headers) !== null,
        hasProfile: callers.knownVisitor(ctx as never)?.profile != null,
      },
    };
  },

  async forget(ctx: Context) {
    await servicesOf(strapi).visitorForgetting.forget(ctx as never);
    ctx.status = 204;
  },
});
