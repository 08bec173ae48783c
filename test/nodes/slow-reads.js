'use strict';

/** `x-slow` keeps an answer back after everything for it has been read: a reader that is slower than a writer. */
module.exports = {
  config: { allowedHeaders: ['x-kind'] },
  register({ strapi }) {
    strapi.documents.use(async (context, next) => {
      const result = await next();
      const slow = Number(strapi.requestContext.get()?.headers['x-slow']);
      if (slow > 0 && context.uid === 'api::product.product') await new Promise((later) => setTimeout(later, slow));
      return result;
    });
  },
};
