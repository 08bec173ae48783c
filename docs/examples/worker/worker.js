import { createEdge, createWorker } from 'strapi-plugin-personalization/client';

/** One for each isolate: it holds the manifest. */
let worker;

export default {
  /** In front of the content API: what is certain here is asked for as a plain URL, which the cache behind it may keep. */
  fetch(request, environment, context) {
    worker ??= start(environment);
    return worker(request, environment, context);
  },
};

function start({ STRAPI_TOKEN, STRAPI_URL }) {
  const edge = createEdge({ url: STRAPI_URL, apiToken: STRAPI_TOKEN, cdn: 'cloudflare' });
  return createWorker({
    edge,
    origin: STRAPI_URL,
    apiToken: STRAPI_TOKEN,
    // Fewer different URLs where it is known what is on the page.
    scope: (url) => (url.pathname === '/api/home' && !url.search ? [{ type: 'api::home.home' }] : undefined),
    addressOf: (request) => request.headers.get('CF-Connecting-IP'),
  });
}
