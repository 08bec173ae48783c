import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { declineBody, questionsQuery } from '../../../shared/contracts/questions';
import { readRequest } from '../errors/read-request';
import { lookingAt } from './looking-at';
import { servicesOf } from './services-of';

export const questions = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { visits, questions } = servicesOf(strapi);
    const asked = readRequest(questionsQuery, ctx.query);
    ctx.body = { data: await questions.next(await visits.receive(lookingAt(ctx, asked.path)), asked) };
  },

  async decline(ctx: Context) {
    const { visits, visitorChanges, questions } = servicesOf(strapi);
    const body = readRequest(declineBody, ctx.request.body);
    const visit = await visits.receive(ctx);
    ctx.body = {
      data: await visitorChanges.change(ctx, visit, (visitor) => questions.decline(visitor, body.fact, visit)),
    };
  },
});
