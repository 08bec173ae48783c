'use strict';

/** What visitors say they want (a campaign), and what they show by what they do (points). After the others: S05, S06. */
const WEEK = { days: 7 };

exports.INTENT_PERSONAS = [
  {
    key: 'family-business-owner',
    name: 'Family business owner',
    color: '#5B6B2F',
    scoring: {
      points: [
        { topic: 'family-business', points: 13, times: 4 },
        { event: 'search', points: 10, times: 1, days: 30 },
      ],
      threshold: 50,
      lead: 10,
    },
  },
  {
    key: 'card-campaign',
    name: 'Came for the card',
    color: '#9E4B4B',
    root: { predicate: 'behaviour.last-touch', params: { part: 'campaign', values: ['card-*'] } },
  },
  {
    key: 'careful-buyer',
    name: 'Careful buyer',
    color: '#2F6B6B',
    scoring: {
      points: [
        { event: 'spec-opened', points: 10, times: 2, ...WEEK },
        { event: 'review-read', points: 10, times: 2, ...WEEK },
        { event: 'brand-compared', points: 15, times: 1, ...WEEK },
        { event: 'add-to-cart', points: -10, times: 1, ...WEEK },
      ],
      threshold: 30,
      lead: 0,
    },
  },
  {
    key: 'bargain-hunter',
    name: 'Waits for a better price',
    color: '#8A6D1F',
    scoring: {
      points: [
        { rule: 'comes-again', points: 15 },
        { event: 'add-to-cart', points: 10, times: 1, ...WEEK },
        { event: 'cheaper-viewed', points: 5, times: 4, ...WEEK },
      ],
      threshold: 35,
      lead: 0,
    },
  },
];
