/**
 * The settings of a demo on one's own machine. Requests come straight from this machine, so it may say which visitor it
 * forwards; without this setting X-Forwarded-For is not believed.
 */
export function demoEnvironment(port) {
  return {
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: 'loopback',
    // Who plays July and then January is still remembered.
    VISITOR_DAYS: '400',
    // A click asks for the question, the reasons and the explanation anew.
    RATE_LIMIT: '600',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...process.env,
    PORT: String(port),
  };
}
