import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { FACT_UID } from '../uids';
import { createUseTeller } from '../services/use-teller';
import { assertMayRead } from './assert-may-read';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const factDeclarations = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, FACT_UID);
    ctx.body = { data: await servicesOf(strapi).factList.find(createUseTeller(strapi)(editorOf(ctx))) };
  },
});
