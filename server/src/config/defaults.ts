import { DEFAULT_TOPIC_HALF_LIFE_DAYS } from '../../../shared/domain/event';
import type { PersonalizationConfig } from './personalization-config';

/**
 * Lists must be empty here: Strapi merges an operator's list into the default by index, so a default of two items
 * would come back behind an operator's single one.
 */
export const defaultConfig: PersonalizationConfig = {
  trustedProxies: [],
  facts: { timeoutMs: 50, disabled: [] },
  geo: { headers: null, mmdb: null, geoipLite: true },
  siteTimeZone: 'UTC',
  siteHosts: [],
  allowedHeaders: [],
  allowedCookies: [],
  personaParameter: 'with-token',
  personaHeader: true,
  clock: () => Date.now(),
  visitorToken: { cookie: 'pz_visitor', maxAgeDays: 180, sameSite: 'lax', secure: 'auto' },
  visitorStore: { use: 'token', timeoutMs: 50, maxBytes: 65_536 },
  consent: { personalization: 'implied', measurement: 'implied' },
  behaviour: { topicHalfLifeDays: DEFAULT_TOPIC_HALF_LIFE_DAYS, events: [] },
  profiles: { userId: 'documentId', userFields: [] },
  rateLimit: { windowSeconds: 60, max: 120 },
  delivery: { maxDepth: 6, browserMaxAgeSeconds: 0, sharedMaxAgeSeconds: 0 },
  triggers: { targets: {}, maxAttempts: 8, retrySeconds: 10, timeoutMs: 10_000, pollSeconds: 5, keepDays: 7 },
  responseCache: {
    enabled: true,
    maxBytes: 64 * 1024 * 1024,
    maxEntryBytes: 1024 * 1024,
    maxAgeSeconds: 3600,
    parameters: [],
    skippable: [],
    tagHeader: null,
  },
  nodes: { carrier: 'auto', pollSeconds: 2 },
  redis: { url: null, prefix: 'personalization:' },
};
