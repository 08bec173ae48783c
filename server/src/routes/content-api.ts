/** The visitor's own routes, under `/api/personalization`. All are off for everybody until a role or token is granted them. */
export const contentApi = {
  type: 'content-api',
  routes: [
    route('GET', '/decision', 'decision.find'),
    route('GET', '/decision/explain', 'decision.explain', ['rate-limit']),
    route('POST', '/facts', 'facts.tell', ['rate-limit', 'json-body']),
    route('POST', '/events', 'events.record', ['rate-limit', 'event-body']),
    route('GET', '/questions', 'questions.find', ['rate-limit']),
    route('POST', '/questions/decline', 'questions.decline', ['rate-limit', 'json-body']),
    route('GET', '/why', 'why.find', ['rate-limit']),
    route('GET', '/visitor', 'visitor.find'),
    route('DELETE', '/visitor', 'visitor.forget', ['rate-limit']),
    route('POST', '/visitor/merge', 'visitor.merge', ['rate-limit', 'json-body']),
    route('GET', '/visitor/acting', 'visitor.actFor'),
    route('PUT', '/profiles', 'profiles.write', ['from-server']),
    route('GET', '/profiles/:id', 'profiles.show', ['from-server']),
    route('DELETE', '/profiles/:id', 'profiles.erase', ['from-server']),
    route('PUT', '/consent', 'consent.choose', ['rate-limit', 'json-body']),
    // The same for everybody, so it may be kept.
    { method: 'GET', path: '/manifest', handler: 'manifest.find', config: {} },
    { method: 'GET', path: '/manifest/outcomes', handler: 'outcomes.find', config: {} },
  ],
};

function route(method: string, path: string, handler: string, middlewares: readonly string[] = []) {
  const names = ['no-store', ...middlewares].map((name) => `plugin::personalization.${name}`);
  return { method, path, handler, config: { middlewares: names } };
}
