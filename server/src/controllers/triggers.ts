import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { TriggersAnswer } from '../../../shared/contracts/triggers';
import { TRIGGER_UID } from '../uids';
import { assertMayRead } from './assert-may-read';
import { servicesOf } from './services-of';

export const triggers = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    assertMayRead(strapi, ctx, TRIGGER_UID);
    const { triggerList } = servicesOf(strapi);
    const answer: TriggersAnswer = { data: await triggerList.find(), meta: { targets: triggerList.targets() } };
    ctx.body = answer;
  },
});
