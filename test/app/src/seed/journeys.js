'use strict';

const { plantPlain } = require('./plant');

/** S04: a sofa is ordered, made and delivered. The shop's own system says how far it is. */
const JOURNEYS = [
  {
    key: 'sofa',
    name: 'A sofa is made',
    stages: [
      { key: 'ordered', name: 'Ordered', rule: null },
      { key: 'in-production', name: 'In production', rule: null },
      { key: 'delivered', name: 'Delivered', rule: null },
    ],
    stageFact: 'known.sofaOrder',
    mayMoveBack: false,
  },
];

async function seedJourneys(context) {
  for (const journey of JOURNEYS) {
    await plantPlain(context, 'plugin::personalization.journey', `journey ${journey.key}`, {
      where: { key: journey.key },
      data: journey,
    });
  }
}

module.exports = { seedJourneys };
