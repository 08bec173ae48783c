import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { whyQuery } from '../../../shared/contracts/why';
import { readRequest } from '../errors/read-request';
import { lookingAt } from './looking-at';
import { servicesOf } from './services-of';

export const why = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { visits, why } = servicesOf(strapi);
    const asked = readRequest(whyQuery, ctx.query);
    ctx.body = { data: await why.tell(await visits.receive(lookingAt(ctx, asked.path)), asked) };
  },
});
