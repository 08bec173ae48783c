import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { assertMay, createRightsOn } from '../services/type-rights';
import { editorOf } from './editor-of';

/** The section's lists show no more than the content manager would. @throws `entry.not-allowed` (403) */
export function assertMayRead(strapi: Core.Strapi, ctx: Context, uid: string): void {
  assertMay(createRightsOn(strapi)(editorOf(ctx), uid), 'read');
}
