import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type OutcomesAnswer, outcomesQuery } from '../../../shared/contracts/manifest';
import { readRequest } from '../errors/read-request';
import { keptAnswer } from './kept-answer';
import { nowFor } from './now-for';
import { servicesOf } from './services-of';

export const outcomes = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const now = nowFor(ctx, strapi);
    const query = readRequest(outcomesQuery, ctx.query);
    const { entries, holdsUntil, total } = servicesOf(strapi).manifest.outcomes(query, now);
    const { page, pageSize } = query;
    const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
    const answer: OutcomesAnswer = { data: [...entries], meta: { pagination } };
    keptAnswer(ctx, { body: JSON.stringify(answer), now, holdsUntil });
  },
});
