import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { consentBody } from '../../../shared/contracts/consent';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const consent = ({ strapi }: { strapi: Core.Strapi }) => ({
  async choose(ctx: Context) {
    const { visits, visitorChanges } = servicesOf(strapi);
    const body = readRequest(consentBody, ctx.request.body);
    ctx.body = { data: await visitorChanges.choose(ctx, await visits.receive(ctx), body.consent) };
  },
});
