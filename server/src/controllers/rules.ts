import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { RULE_UID } from '../uids';
import { createUseTeller } from '../services/use-teller';
import { assertMayRead } from './assert-may-read';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const rules = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, RULE_UID);
    ctx.body = { data: await servicesOf(strapi).ruleList.find(createUseTeller(strapi)(editorOf(ctx))) };
  },
});
