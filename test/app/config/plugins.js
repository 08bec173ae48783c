'use strict';

const path = require('node:path');
const demoSecret = require('../demo-secret');
const { playedTime } = require('../src/demo/played-time');

/** An environment variable that is not set leaves the plugin's own default alone. */
const defined = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const SUCCESSION = ['succession', 'family business', 'small business', '事業承継', '家業', '小規模事業'];

module.exports = ({ env }) => ({
  personalization: {
    enabled: env('PERSONALIZATION', 'on') !== 'off',
    // Absolute: Strapi first tries a relative path from its own folder, where '../..' happens to exist.
    resolve: path.resolve(__dirname, '../../..'),
    config: {
      ...defined({
        trustedProxies: env.array('TRUSTED_PROXIES'),
        siteTimeZone: env('SITE_TIME_ZONE', 'Asia/Tokyo'),
        siteHosts: env.array('SITE_HOSTS'),
        personaParameter: env('PERSONA_PARAMETER'),
        allowedHeaders: env.array('ALLOWED_HEADERS'),
        allowedCookies: env.array('ALLOWED_COOKIES'),
        clock: playedTime,
        profiles: { userId: 'customerNumber', userFields: ['username'] },
      }),
      // What the pages of the demo tell beside page views; words in searches that show an interest.
      behaviour: {
        events: [
          { key: 'spec-opened' },
          { key: 'review-read' },
          { key: 'brand-compared' },
          { key: 'cheaper-viewed' },
          { key: 'search', topicWords: [{ topic: 'family-business', words: SUCCESSION }] },
        ],
      },
      visitorToken: defined({ maxAgeDays: env.int('VISITOR_DAYS') }),
      triggers: {
        targets: {
          // The demo plays the other company's system too: src/demo/sales-system.js.
          sales: {
            url: env('SALES_WEBHOOK_URL', `http://127.0.0.1:${env.int('PORT', 1337)}/demo/sales`),
            secret: demoSecret(env, 'SALES_WEBHOOK_SECRET'),
            allowHttp: true,
            allowPrivateAddress: true,
          },
        },
      },
      rateLimit: defined({ max: env.int('RATE_LIMIT') }),
      responseCache: { enabled: env.bool('RESPONSE_CACHE', true) },
      geo: defined({ mmdb: env('MMDB_FILE'), headers: env('GEO_HEADERS') }),
    },
  },
  // GRAPHQL=on answers at /graphql too: docs/reference/graphql.md. Off, so that nobody pays for it who does not ask for it.
  graphql: {
    enabled: env('GRAPHQL', 'off') === 'on',
    config: {
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 10,
      landingPage: false,
      generateArtifacts: false,
      apolloServer: { introspection: true },
    },
  },
  'users-permissions': {
    config: { jwtSecret: demoSecret(env, 'JWT_SECRET') },
  },
});
