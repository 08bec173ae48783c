'use strict';

const path = require('node:path');
const { playedTime } = require('../src/demo/played-time');

/** An environment variable that is not set leaves the plugin's own default alone. */
const defined = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

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
    config: { jwtSecret: require('../demo-secret')(env, 'JWT_SECRET') },
  },
});
