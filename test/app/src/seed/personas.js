'use strict';

const { INTENT_PERSONAS } = require('./intent-personas');
const { plantPlain } = require('./plant');

const rule = (key) => ({ rule: key });

/** In order of priority. What visitors say themselves goes before what their place and device let us guess. */
const PERSONAS = [
  {
    key: 'refrigerator-emergency',
    name: 'Refrigerator emergency',
    color: '#B3412E',
    root: { all: [rule('on-a-phone'), rule('at-dawn'), rule('at-the-refrigerators')] },
    confirm: 'isEmergency',
  },
  { key: 'promoter', name: 'Would recommend us', color: '#3E7C6D', root: rule('would-recommend-us') },
  { key: 'detractor', name: 'Would not recommend us', color: '#7A4E9E', root: rule('would-not-recommend-us') },
  {
    key: 'linux-old-browser',
    name: 'Linux with an old browser',
    color: '#4D5B9E',
    root: { all: [rule('on-linux'), rule('old-browser')] },
  },
  { key: 'linux-developer', name: 'Developer on Linux', color: '#3E7C6D', root: rule('on-linux') },
  { key: 'tv-household', name: 'Household at the television', color: '#7A4E9E', root: rule('on-a-tv') },
  { key: 'dog-owner', name: 'Lives with a dog', color: '#C07B3C', root: rule('has-a-dog') },
  { key: 'cat-owner', name: 'Lives with a cat', color: '#7D6BB0', root: rule('has-a-cat') },
  {
    key: 'hokkaido-winter',
    name: 'Winter in Hokkaido',
    color: '#3B6FA5',
    root: { all: [rule('in-hokkaido'), rule('in-winter')] },
  },
  {
    key: 'okinawa-winter',
    name: 'Winter in Okinawa',
    color: '#1B9AAA',
    root: { all: [rule('in-okinawa'), rule('in-winter')] },
  },
  { key: 'on-the-phone', name: 'On the way, with a phone', color: '#B3476B', root: rule('on-a-phone') },
  { key: 'evening', name: 'In the evening', color: '#54478C', root: rule('in-the-evening') },
  ...INTENT_PERSONAS,
  {
    key: 'renovating-and-waiting',
    name: 'Renovating, waiting for a sofa',
    color: '#8A6D3B',
    root: { all: [rule('renovates'), rule('waits-for-a-sofa')] },
  },
  { key: 'renovating', name: 'Renovating', color: '#A1887F', root: rule('renovates') },
  { key: 'coffee-letter', name: 'Reads the coffee letter', color: '#7B4B2A', root: rule('came-by-the-letter') },
  { key: 'wants-more-coffee', name: 'Wants more about the coffee', color: '#3D2B1F', root: rule('asked-for-more') },
  { key: 'on-the-islands', name: 'On the islands of Okinawa', color: '#2A7F62', root: rule('in-okinawa') },
];

async function seedPersonas(context) {
  for (const [index, { key, name, color, root, scoring = null, confirm = null }] of PERSONAS.entries()) {
    await plantPlain(context, 'plugin::personalization.persona', `persona ${key}`, {
      where: { key },
      data: {
        key,
        name,
        color,
        isEnabled: true,
        priority: index + 1,
        condition: root ? { version: 1, root } : null,
        scoring,
        confirm,
      },
    });
  }
}

module.exports = { seedPersonas };
