import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { simulateBody } from '../../../shared/contracts/simulation';
import { readRequest } from '../errors/read-request';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const simulator = ({ strapi }: { strapi: Core.Strapi }) => ({
  async simulate(ctx: Context) {
    const body = readRequest(simulateBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).simulator.simulate(body, editorOf(ctx)) };
  },
});
