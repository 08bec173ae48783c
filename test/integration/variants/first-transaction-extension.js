'use strict';

const asked = [];

/** Notes what is asked of the database, beginning when Strapi's hook after the comparison of schemas is called. */
function register({ strapi }) {
  strapi.hook('strapi::content-types.afterSync').register(() => {
    strapi.db.connection.on('query', ({ bindings }) => asked.push(String(bindings)));
  });
}

module.exports = { register, asked: () => asked };
