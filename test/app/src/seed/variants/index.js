'use strict';

const { articleVariants } = require('./articles');
const { homeVariants } = require('./home');
const { pageVariants } = require('./pages');
const { productVariants } = require('./products');
const { plantVariant } = require('./plant-variant');

/** Only what differs for somebody: a field that is not named here follows the base. */
async function seedVariants(context) {
  const byType = {
    home: homeVariants(context),
    product: productVariants(context),
    article: articleVariants(context),
    page: pageVariants(context),
  };
  for (const [type, variants] of Object.entries(byType)) {
    for (const variant of variants) await plantVariant(context, type, variant);
  }
}

module.exports = { seedVariants };
