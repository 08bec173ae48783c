import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { conditionCheckBody } from '../../../shared/contracts/conditions';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const conditions = ({ strapi }: { strapi: Core.Strapi }) => ({
  async check(ctx: Context) {
    const body = readRequest(conditionCheckBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).conditionCheck.check(body) };
  },
});
