'use strict';

const { plantPlain } = require('./plant');

const is = (predicate, params) => ({ predicate, params });

/** Small questions with a name, so that personas can be read aloud. The site's clock is the demo's: Japan. */
const RULES = [
  { key: 'in-hokkaido', name: 'In Hokkaido', root: is('place.region', { regions: ['JP-01'] }) },
  { key: 'in-okinawa', name: 'In Okinawa', root: is('place.region', { regions: ['JP-47'] }) },
  { key: 'in-winter', name: 'In winter', root: is('time.month', { months: [12, 1, 2], zone: 'site' }) },
  {
    key: 'in-the-evening',
    name: 'In the evening',
    root: is('time.time-of-day', { from: '18:00', to: '23:00', zone: 'visitor' }),
  },
  { key: 'on-a-phone', name: 'On a phone', root: is('device.type', { types: ['phone'] }) },
  { key: 'on-a-tv', name: 'On a television', root: is('device.type', { types: ['tv'] }) },
  {
    key: 'on-linux',
    name: 'On Linux, at a desk',
    root: {
      all: [
        is('device.operating-system', { systems: ['Linux', 'Ubuntu', 'Fedora', 'Debian'], comparison: 'any' }),
        is('device.type', { types: ['desktop'] }),
      ],
    },
  },
  {
    key: 'old-browser',
    name: 'A browser below version 120',
    root: is('device.browser', { browsers: ['Chrome', 'Firefox', 'Edge'], comparison: 'lessThan', version: '120' }),
  },
  {
    key: 'at-dawn',
    name: 'Before six in the morning',
    root: is('time.time-of-day', { from: '03:00', to: '06:00', zone: 'visitor' }),
  },
  {
    key: 'at-the-refrigerators',
    name: 'On the refrigerator pages',
    root: is('arrival.path', { paths: ['/refrigerators'], how: 'prefix' }),
  },
  {
    key: 'would-recommend-us',
    name: 'Would recommend us (9 or 10)',
    root: is('profile.form', { fact: 'recommend', operator: 'atLeast', value: 9 }),
  },
  {
    key: 'would-not-recommend-us',
    name: 'Would not recommend us (0 to 6)',
    root: is('profile.form', { fact: 'recommend', operator: 'between', value: [0, 6] }),
  },
  { key: 'has-a-dog', name: 'Has a dog', root: is('profile.form', { fact: 'pet', operator: 'equals', value: 'dog' }) },
  { key: 'has-a-cat', name: 'Has a cat', root: is('profile.form', { fact: 'pet', operator: 'equals', value: 'cat' }) },
  { key: 'comes-again', name: 'Comes again and again', root: is('behaviour.visits', { atLeast: 3 }) },
  {
    key: 'renovates',
    name: 'Renovates the basement',
    root: is('profile.known', { fact: 'project', operator: 'equals', value: 'basement' }),
  },
  {
    key: 'waits-for-a-sofa',
    name: 'Waits for a sofa',
    root: is('profile.stage', { journey: 'sofa', comparison: 'before', stage: 'delivered' }),
  },
  {
    key: 'came-by-the-letter',
    name: 'Came by the coffee letter',
    root: is('behaviour.last-touch', { part: 'campaign', values: ['house-roast'] }),
  },
  {
    key: 'asked-for-more',
    name: 'Asked for more about the coffee',
    root: is('behaviour.goal', { goal: 'asked-for-more', times: 1 }),
  },
];

async function seedRules(context) {
  for (const { key, name, root } of RULES) {
    await plantPlain(context, 'plugin::personalization.rule', `rule ${key}`, {
      where: { key },
      data: { key, name, condition: { version: 1, root } },
    });
  }
}

module.exports = { seedRules };
