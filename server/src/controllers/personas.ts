import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { personaOrderBody } from '../../../shared/contracts/personas';
import { readRequest } from '../errors/read-request';
import { PERSONA_UID } from '../uids';
import { assertMayRead } from './assert-may-read';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const personas = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, PERSONA_UID);
    ctx.body = { data: await servicesOf(strapi).personaList.find() };
  },

  async order(ctx: Context) {
    const body = readRequest(personaOrderBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).personaOrder.save(body, editorOf(ctx).user.id) };
  },
});
