import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { consentBody } from '../../../shared/contracts/consent';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const consent = ({ strapi }: { strapi: Core.Strapi }) => ({
  async choose(ctx: Context) {
    const { visits, visitorConsent, visitorToken } = servicesOf(strapi);
    const body = readRequest(consentBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    const visitor = visitorConsent.choose(visit.request, body.consent, visit);
    const token = await visitorToken.writeOrClear(ctx, visitor);
    ctx.body = { data: { token, consent: visitor?.consent ?? {}, decision: await visits.decide(visit, visitor) } };
  },
});
