import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { factsBody } from '../../../shared/contracts/facts';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const facts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async tell(ctx: Context) {
    const { visits, visitorChanges, visitorFacts } = servicesOf(strapi);
    const body = readRequest(factsBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    ctx.body = {
      data: await visitorChanges.change(ctx, visit, (visitor) => visitorFacts.tell(visitor, body.facts, visit)),
    };
  },
});
