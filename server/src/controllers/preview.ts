import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { previewBody } from '../../../shared/contracts/preview';
import { readRequest } from '../errors/read-request';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const preview = ({ strapi }: { strapi: Core.Strapi }) => ({
  async address(ctx: Context) {
    const body = readRequest(previewBody, ctx.request.body);
    ctx.body = { data: { url: await servicesOf(strapi).preview.address(body, editorOf(ctx)) } };
  },
});
