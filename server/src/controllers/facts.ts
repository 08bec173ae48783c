import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { factsBody } from '../../../shared/contracts/facts';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const facts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async tell(ctx: Context) {
    const { visits, visitorConsent, visitorFacts, visitorToken } = servicesOf(strapi);
    const body = readRequest(factsBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    const before = visitorConsent.visitorToRemember(visit.request, visit);
    const visitor = await visitorFacts.tell(before, body.facts, visit);
    const token = await visitorToken.write(ctx, visitor);
    ctx.body = { data: { token, decision: await visits.decide(visit, visitor) } };
  },
});
