'use strict';

const { plantPlain } = require('./plant');

/** Made-up visitors of the demo. Each says who it should be, so that saving a rule that breaks it is noticed. */
const SAMPLE_VISITORS = [
  {
    name: 'Pochi',
    description: 'Told us about a dog; visits from Naha.',
    visitor: { facts: { 'form.pet': 'dog', 'geo.country': 'JP', 'geo.region': 'JP-47' } },
    expected: { persona: 'dog-owner' },
  },
  {
    name: 'Yuki',
    description: 'Sapporo in January, at a computer.',
    visitor: {
      facts: { 'geo.country': 'JP', 'geo.region': 'JP-01', 'device.type': 'desktop', 'device.os': 'Windows' },
      now: Date.UTC(2026, 0, 15, 3),
    },
    expected: { persona: 'hokkaido-winter' },
  },
  {
    name: 'Hana',
    description: 'Nobody in particular: a computer in Osaka at noon, in June.',
    visitor: {
      facts: {
        'geo.country': 'JP',
        'geo.region': 'JP-27',
        'device.type': 'desktop',
        'device.os': 'Windows',
        'time.visitorZone': 'Asia/Tokyo',
      },
      now: Date.UTC(2026, 5, 15, 3),
    },
    expected: { persona: null },
  },
];

async function seedSampleVisitors(context) {
  for (const sample of SAMPLE_VISITORS) {
    await plantPlain(context, 'plugin::personalization.sample-visitor', `sample visitor ${sample.name}`, {
      where: { name: sample.name },
      data: sample,
    });
  }
}

module.exports = { seedSampleVisitors };
