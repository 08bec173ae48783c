'use strict';

const { seedAccess } = require('./access');
const { seedArticles } = require('./articles');
const { seedCategories } = require('./categories');
const { seedCoffeeAndSofa } = require('./coffee-and-sofa');
const { seedFacts } = require('./facts');
const { seedIntent } = require('./intent');
const { seedHome } = require('./home');
const { seedJourneys } = require('./journeys');
const { seedLocales } = require('./locales');
const { seedMedia } = require('./media');
const { seedPages } = require('./pages');
const { seedPersonas } = require('./personas');
const { seedProducts } = require('./products');
const { seedRules } = require('./rules');
const { seedSampleVisitors } = require('./sample-visitors');
const { seedTriggers } = require('./triggers');
const { seedVariants } = require('./variants');

const MARK = { type: 'plugin', name: 'personalization-demo', key: 'seeded' };

/**
 * Plants the demo's content once, through the same document service that editors use. Every part leaves alone what is
 * already there, so an interrupted first start is completed by the next one. The mark only saves a second start the looking.
 */
async function seed(strapi) {
  const isPersonalized = Boolean(strapi.plugin('personalization'));
  const wanted = isPersonalized ? 'with personas' : 'without personas';
  if ((await strapi.store(MARK).get()) === wanted) return;

  const started = Date.now();
  strapi.log.info('Planting the demo content …');
  await seedLocales(strapi);
  const context = { strapi, media: await seedMedia(strapi), ids: new Map() };
  await seedCategories(context);
  await seedArticles(context);
  await seedProducts(context);
  await seedHome(context);
  await seedPages(context);
  await seedIntent(context);
  await seedCoffeeAndSofa(context);
  if (isPersonalized) {
    await seedFacts(context);
    await seedRules(context);
    await seedJourneys(context);
    await seedPersonas(context);
    await seedTriggers(context);
    await seedSampleVisitors(context);
    await seedVariants(context);
  }
  await seedAccess(strapi);
  await strapi.store(MARK).set({ value: wanted });
  strapi.log.info(`Planted the demo content in ${Date.now() - started} ms.`);
}

module.exports = { seed };
