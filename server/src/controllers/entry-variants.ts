import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  duplicateVariantBody,
  entryVariantsQuery,
  newVariantBody,
  variantCountsQuery,
} from '../../../shared/contracts/entry-variants';
import { readRequest } from '../errors/read-request';
import { editorOf } from './editor-of';
import { servicesOf } from './services-of';

export const entryVariants = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const query = readRequest(entryVariantsQuery, ctx.query);
    ctx.body = { data: await servicesOf(strapi).entryVariants.find(query, editorOf(ctx)) };
  },

  async create(ctx: Context) {
    const body = readRequest(newVariantBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).entryVariants.create(body, editorOf(ctx)) };
  },

  async duplicate(ctx: Context) {
    const body = readRequest(duplicateVariantBody, ctx.request.body);
    ctx.body = { data: await servicesOf(strapi).entryVariants.duplicate(body, editorOf(ctx)) };
  },

  async counts(ctx: Context) {
    const query = readRequest(variantCountsQuery, ctx.query);
    ctx.body = { data: await servicesOf(strapi).entryVariants.counts(query, editorOf(ctx)) };
  },
});
