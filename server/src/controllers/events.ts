import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type EventsAnswer, eventsBody } from '../../../shared/contracts/events';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const events = ({ strapi }: { strapi: Core.Strapi }) => ({
  async record(ctx: Context) {
    const { visits, visitorChanges, visitorEvents } = servicesOf(strapi);
    const body = readRequest(eventsBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    if (await visitorEvents.isBot(visit)) {
      const decision = await visits.decide(visit);
      const data: EventsAnswer['data'] = { token: null, counted: 0, repeated: 0, ignored: 'bot', decision };
      ctx.body = { data };
      return;
    }
    let counted = 0;
    const { token, decision } = await visitorChanges.change(ctx, visit, async (before, { did }) => {
      const recorded = await visitorEvents.record(before, body.events, visit);
      counted = recorded.counted.length;
      did(recorded.counted);
      return recorded.visitor;
    });
    const repeated = body.events.length - counted;
    const data: EventsAnswer['data'] = { token, counted, repeated, ignored: null, decision };
    ctx.body = { data };
  },
});
