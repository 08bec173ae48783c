import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { seenBody, variantBaseQuery } from '../../../shared/contracts/variant-base';
import { readRequest } from '../errors/read-request';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const variantBase = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const query = readRequest(variantBaseQuery, ctx.query);
    ctx.body = { data: await servicesOf(strapi).variantBase.find(query, editorOf(ctx)) };
  },

  async markSeen(ctx: Context) {
    const body = readRequest(seenBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).variantBase.markSeen(body, editorOf(ctx)) };
  },
});
