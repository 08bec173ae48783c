import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { consentBody } from '../../../shared/contracts/consent';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const consent = ({ strapi }: { strapi: Core.Strapi }) => ({
  async choose(ctx: Context) {
    const { outbox, visits, visitorConsent, visitorToken } = servicesOf(strapi);
    const body = readRequest(consentBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    const visitor = visitorConsent.choose(visit.request, body.consent, visit);
    // Who withdraws takes back also what was still to be told about them.
    const held = await visitorToken.readHeld(ctx);
    if (held && held.id !== visitor?.id) await outbox.forget(held.id);
    const token = await visitorToken.writeOrClear(ctx, visitor);
    ctx.body = { data: { token, consent: visitor?.consent ?? {}, decision: await visits.decide(visit, visitor) } };
  },
});
