import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { copyRightsBody } from '../../../shared/contracts/variant-rights';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const variantRights = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).variantRights.find() };
  },

  async copy(ctx: Context) {
    const body = readRequest(copyRightsBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).variantRights.copy(body) };
  },
});
