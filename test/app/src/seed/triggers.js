'use strict';

const { plantPlain } = require('./plant');

/** S07: who asks for more coffee is called by sales. */
const TRIGGERS = [
  {
    key: 'coffee-sales',
    name: 'Sales calls who asks for more coffee',
    on: 'persona.enter',
    persona: 'wants-more-coffee',
    facts: ['behaviour.lastTouch.campaign'],
    target: 'sales',
    capTimes: 1,
    capDays: 30,
  },
];

async function seedTriggers(context) {
  for (const trigger of TRIGGERS) {
    await plantPlain(context, 'plugin::personalization.trigger', `trigger ${trigger.key}`, {
      where: { key: trigger.key },
      data: { isEnabled: true, ...trigger },
    });
  }
}

module.exports = { seedTriggers };
