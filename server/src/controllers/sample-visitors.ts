import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sampleCheckBody, sampleVisitorBody } from '../../../shared/contracts/sample-visitors';
import { readRequest } from '../errors/read-request';
import { servicesOf } from './services-of';

export const sampleVisitors = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await servicesOf(strapi).sampleVisitors.findAll() };
  },

  async create(ctx: Context) {
    const body = readRequest(sampleVisitorBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).sampleVisitors.create(body) };
  },

  async update(ctx: Context) {
    const body = readRequest(sampleVisitorBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).sampleVisitors.update(ctx.params.documentId, body) };
  },

  async delete(ctx: Context) {
    await servicesOf(strapi).sampleVisitors.delete(ctx.params.documentId);
    ctx.status = 204;
  },

  async check(ctx: Context) {
    const drafts = readRequest(sampleCheckBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).sampleVisitors.check(drafts) };
  },
});
