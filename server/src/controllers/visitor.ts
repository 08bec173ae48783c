import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mergeBody } from '../../../shared/contracts/merge';
import { readRequest } from '../errors/read-request';
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

  /** Takes in whoever the same person was on another channel. */
  async merge(ctx: Context) {
    const { visits, visitorMerging } = servicesOf(strapi);
    const body = readRequest(mergeBody, ctx.request.body);
    ctx.body = { data: await visitorMerging.merge(ctx, await visits.receive(ctx), body.token) };
  },

  async forget(ctx: Context) {
    await servicesOf(strapi).visitorForgetting.forget(ctx as never);
    ctx.status = 204;
  },
});
