import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { redeliverBody } from '../../../shared/contracts/outbox';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const outbox = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).outbox.find() };
  },

  async redeliver(ctx: Context) {
    const { outbox: entries, outboxDelivery } = servicesOf(strapi);
    const { ids } = readRequest(redeliverBody, ctx.request.body);
    const redelivered = await entries.redeliver(ids);
    outboxDelivery.kick();
    ctx.body = { data: { redelivered } };
  },
});
