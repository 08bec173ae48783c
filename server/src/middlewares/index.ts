import type { Core } from '@strapi/strapi';
import type { PersonalizationConfig } from '../config';
import { createClientAddress } from '../facts/client-address';
import type { RateLimiter } from '../services/rate-limiter';
import { PLUGIN_ID } from '../uids';
import { jsonBody } from './json-body';
import { noStore } from './no-store';
import { createRateLimit } from './rate-limit';

/** Route middlewares, named in `routes/`. */
export const middlewares = {
  'no-store': () => noStore,
  'json-body': () => jsonBody,
  // Strapi builds a middleware once per route; the limiter is a service so that the routes share one count.
  'rate-limit': (_options: unknown, { strapi }: { strapi: Core.Strapi }) => {
    const { trustedProxies } = strapi.config.get<PersonalizationConfig>(`plugin::${PLUGIN_ID}`);
    const limiter = strapi.plugin(PLUGIN_ID).service('rate-limiter') as unknown as RateLimiter;
    return createRateLimit({ limiter, clientAddress: createClientAddress(trustedProxies) });
  },
};
