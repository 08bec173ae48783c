import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { keptAnswer } from './kept-answer';
import { nowFor } from './now-for';
import { servicesOf } from './services-of';

export const manifest = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const now = nowFor(ctx, strapi);
    keptAnswer(ctx, { ...servicesOf(strapi).manifest.current(now), now });
  },
});
