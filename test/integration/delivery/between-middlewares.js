'use strict';

/**
 * What applications put between the fast path and Strapi's own middlewares: a number for each request, a tenant by header under
 * the same address, and a policy for scripts with a secret in it.
 */
let count = 0;

module.exports = () => async (context, next) => {
  count += 1;
  context.set('X-Request-Id', String(count));
  context.set('Referrer-Policy', 'same-origin');
  if (context.headers['x-tenant']) context.url = context.url.replace('/api/products/', '/api/articles/');
  await next();
  if (context.path.startsWith('/api/articles')) context.set('Content-Security-Policy', `script-src 'nonce-${count}'`);
};
