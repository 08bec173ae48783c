import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { describePredicate } from '../../../shared/contracts/predicates';
import { servicesOf } from './services-of';

export const predicates = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: servicesOf(strapi).predicates.list().map(describePredicate) };
  },
});
