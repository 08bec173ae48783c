import type { Core } from '@strapi/strapi';
import type { PersonalizationConfig } from '../config';
import type { FastPathOptions } from '../delivery/cache/fast-path';
import { fastPathOf } from '../delivery/cache/register-response-cache';
import type { RateLimiter } from '../services/rate-limiter';
import type { Callers } from '../services/visitor/callers';
import { PLUGIN_ID } from '../uids';
import { createSiteHosts } from '../../../shared/request-facts/arrival/host-table';
import { createEventBody } from './event-body';
import { fromServer } from './from-server';
import { jsonBody } from './json-body';
import { noStore } from './no-store';
import { createRateLimit } from './rate-limit';

/** Middlewares by name: those of our routes, and the one that an operator may place in `config/middlewares`. */
export const middlewares = {
  'fast-path': (options: FastPathOptions, { strapi }: { strapi: Core.Strapi }) =>
    fastPathOf(strapi)?.middleware(options),
  'no-store': () => noStore,
  'json-body': () => jsonBody,
  'event-body': (_options: unknown, { strapi }: { strapi: Core.Strapi }) => {
    const { siteHosts } = strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
    return createEventBody({ isSiteHost: createSiteHosts(siteHosts) });
  },
  'from-server': () => fromServer,
  // Strapi builds a middleware once per route; the limiter is a service so that the routes share one count.
  'rate-limit': (_options: unknown, { strapi }: { strapi: Core.Strapi }) => {
    const limiter = strapi.plugin(PLUGIN_ID).service('rate-limiter') as unknown as RateLimiter;
    const callers = strapi.plugin(PLUGIN_ID).service('callers') as unknown as Callers;
    return createRateLimit({ limiter, callers });
  },
};
