import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { JOURNEY_UID } from '../uids';
import { createUseTeller } from '../services/use-teller';
import { assertMayRead } from './assert-may-read';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const journeys = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, JOURNEY_UID);
    ctx.body = { data: await servicesOf(strapi).journeyList.find(createUseTeller(strapi)(editorOf(ctx))) };
  },
});
