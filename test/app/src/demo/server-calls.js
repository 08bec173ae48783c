'use strict';

/**
 * Calls of another server to the content API, with an API token of its own. Strapi shows a token once, so each start makes a new
 * one in place of the last.
 */
exports.createServerCalls = (strapi, { name, permissions }) => {
  let key = null;

  async function newKey(tokens) {
    const known = await tokens.getByName(name);
    if (known) return (await tokens.regenerate(known.id)).accessKey;
    const token = { kind: 'content-api', name, description: 'Made by the demo.', lifespan: null };
    return (await tokens.create({ ...token, type: 'custom', permissions })).accessKey;
  }

  return async (path, { headers, ...request } = {}) => {
    key ??= await newKey(strapi.service('admin::api-token'));
    const { port } = strapi.server.httpServer.address();
    return fetch(`http://127.0.0.1:${port}${path}`, {
      ...request,
      headers: { ...headers, authorization: `Bearer ${key}` },
    });
  };
};
