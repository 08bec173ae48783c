/**
 * Five visitors who ask for the same URL. The addresses belong to access providers, so that geoip-lite knows their
 * region; 203.0.113.9 is reserved for documentation, so that nobody does. `x-demo-now` plays a time; only this demo has it.
 */
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1';
const JANUARY = { 'x-demo-now': '2027-01-15T10:00:00+09:00' };
const JULY = { 'x-demo-now': '2027-07-15T10:00:00+09:00' };

export const PATH = '/api/home?fields=title';

export const STOPS = [
  {
    who: 'Nobody knows where this visitor is: the page for everyone',
    headers: { 'X-Forwarded-For': '203.0.113.9', ...JANUARY },
    persona: null,
  },
  {
    who: 'January in Sapporo, Hokkaido',
    headers: { 'X-Forwarded-For': '14.9.128.10', ...JANUARY },
    persona: 'hokkaido-winter',
  },
  {
    who: 'January in Naha, Okinawa',
    headers: { 'X-Forwarded-For': '111.107.0.10', ...JANUARY },
    persona: 'okinawa-winter',
  },
  { who: 'July, on a phone', headers: { 'User-Agent': PHONE, ...JULY }, persona: 'on-the-phone' },
  { who: 'A visitor who told the shop about a dog', headers: {}, tells: { pet: 'dog' }, persona: 'dog-owner' },
];
