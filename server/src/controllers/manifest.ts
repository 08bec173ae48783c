import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { keptAnswer, nowFor } from './kept-answer';
import { servicesOf } from './services-of';

export const manifest = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const now = nowFor(ctx, strapi);
    keptAnswer(ctx, { ...servicesOf(strapi).manifest.current(now), now });
  },
});
