'use strict';

/**
 * Lets a visitor of the demo, and a test, play another time: `x-demo-now: 2027-01-15T05:00:00+09:00`. Nothing but a demo
 * should let the outside choose the clock.
 */
exports.playedTime = ({ headers }) => {
  const played = Date.parse(headers['x-demo-now'] ?? '');
  return Number.isNaN(played) ? Date.now() : played;
};
