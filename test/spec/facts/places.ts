import type { GeoConfig } from '../../../server/src/config';

/** The headers of a CDN, and the place that they tell. Parts that are not listed must be unknown. */
export interface PlaceCase {
  readonly name: string;
  readonly setting: GeoConfig['headers'];
  readonly headers: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Node hands UTF-8 in headers over byte by byte. */
const asNodeReadsIt = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

export const PLACES: readonly PlaceCase[] = [
  {
    name: 'Cloudflare with all visitor location headers',
    setting: 'cloudflare',
    headers: {
      'cf-ipcountry': 'JP',
      'cf-region-code': '01',
      'cf-ipcity': 'Sapporo',
      'cf-ipcontinent': 'AS',
      'cf-iplatitude': '43.06420',
      'cf-iplongitude': '141.34690',
      'cf-timezone': 'Asia/Tokyo',
    },
    facts: {
      'geo.country': 'JP',
      'geo.region': 'JP-01',
      'geo.city': 'Sapporo',
      'geo.continent': 'AS',
      'geo.latitude': 43.0642,
      'geo.longitude': 141.3469,
      'geo.timeZone': 'Asia/Tokyo',
    },
  },
  {
    name: 'Cloudflare with the country alone, whose continent we know',
    setting: 'cloudflare',
    headers: { 'cf-ipcountry': 'BR' },
    facts: { 'geo.country': 'BR', 'geo.continent': 'SA' },
  },
  { name: 'Tor, which is no country', setting: 'cloudflare', headers: { 'cf-ipcountry': 'T1' }, facts: {} },
  { name: 'XX, which is no country', setting: 'cloudflare', headers: { 'cf-ipcountry': 'XX' }, facts: {} },
  {
    name: 'CloudFront',
    setting: 'cloudfront',
    headers: {
      'cloudfront-viewer-country': 'US',
      'cloudfront-viewer-country-region': 'CA',
      'cloudfront-viewer-city': 'Los Angeles',
      'cloudfront-viewer-latitude': '34.05',
      'cloudfront-viewer-longitude': '-118.24',
      'cloudfront-viewer-time-zone': 'America/Los_Angeles',
    },
    facts: {
      'geo.country': 'US',
      'geo.region': 'US-CA',
      'geo.city': 'Los Angeles',
      'geo.continent': 'NA',
      'geo.latitude': 34.05,
      'geo.longitude': -118.24,
      'geo.timeZone': 'America/Los_Angeles',
    },
  },
  {
    name: 'Vercel, which escapes names',
    setting: 'vercel',
    headers: {
      'x-vercel-ip-country': 'BR',
      'x-vercel-ip-country-region': 'SP',
      'x-vercel-ip-city': 'S%C3%A3o%20Paulo',
      'x-vercel-ip-continent': 'SA',
    },
    facts: { 'geo.country': 'BR', 'geo.region': 'BR-SP', 'geo.city': 'São Paulo', 'geo.continent': 'SA' },
  },
  {
    name: 'Fastly for an address that it does not know',
    setting: 'fastly',
    headers: {
      'client-geo-country': '?',
      'client-geo-city': '?',
      'client-geo-latitude': '0.000',
      'client-geo-longitude': '0.000',
    },
    facts: {},
  },
  {
    name: 'Google, which joins names and numbers',
    setting: 'google',
    headers: {
      'x-client-region': 'PL',
      'x-client-region-subdivision': 'PL14',
      'x-client-city': 'Warsaw',
      'x-client-city-lat-long': '52.229676,21.012229',
    },
    facts: {
      'geo.country': 'PL',
      'geo.region': 'PL-14',
      'geo.city': 'Warsaw',
      'geo.continent': 'EU',
      'geo.latitude': 52.229676,
      'geo.longitude': 21.012229,
    },
  },
  {
    name: 'headers of an own name',
    setting: { country: 'X-Country', city: 'X-City' },
    headers: { 'x-country': ' jp ', 'x-city': asNodeReadsIt('横浜市'), 'cf-ipcountry': 'US' },
    facts: { 'geo.country': 'JP', 'geo.city': '横浜市', 'geo.continent': 'AS' },
  },
  {
    name: 'a region without the leading zero',
    setting: 'cloudflare',
    headers: { 'cf-ipcountry': 'JP', 'cf-region-code': '1' },
    facts: { 'geo.country': 'JP', 'geo.continent': 'AS', 'geo.region': 'JP-01' },
  },
  {
    name: 'a region that already names its country',
    setting: 'cloudflare',
    headers: { 'cf-ipcountry': 'GB', 'cf-region-code': 'GB-ENG' },
    facts: { 'geo.country': 'GB', 'geo.continent': 'EU', 'geo.region': 'GB-ENG' },
  },
  {
    name: 'values that are none',
    setting: 'cloudflare',
    headers: {
      'cf-ipcountry': 'Japan',
      'cf-region-code': 'JP-13-7',
      'cf-ipcity': 'x'.repeat(300),
      'cf-ipcontinent': 'ASIA',
      'cf-iplatitude': '91',
      'cf-iplongitude': '1e3',
      'cf-timezone': 'Moon/Tranquility',
    },
    facts: {},
  },
  { name: 'no setting', setting: null, headers: { 'cf-ipcountry': 'JP' }, facts: {} },
];
