'use strict';

const { demoRoutes } = require('./demo/routes');
const { addCustomerNumber } = require('./customer-number');
const { seed } = require('./seed');

module.exports = {
  register({ strapi }) {
    addCustomerNumber(strapi);
    strapi.server.routes(demoRoutes(strapi));
  },

  /** The content is planted at the first start; `SEED=off` starts with the bare types. */
  async bootstrap({ strapi }) {
    if (process.env.SEED !== 'off') await seed(strapi);
  },
};
