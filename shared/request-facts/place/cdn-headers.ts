import type { Place } from './place';

/** The CDNs whose headers are known. */
export type CdnName = 'cloudflare' | 'cloudfront' | 'vercel' | 'fastly' | 'google';

/** `latLong` is for those who send both numbers in one header. */
export type PlaceHeaderNames = { readonly [K in keyof Place | 'latLong']?: string };

/**
 * The headers of the CDNs by name. Cloudflare sends all but the country only with its managed transform "Add visitor
 * location headers"; Fastly and Google Cloud send what their configuration is told to, and these are the names that
 * their documentation uses.
 */
export const CDN_HEADERS: Readonly<Record<CdnName, PlaceHeaderNames>> = {
  cloudflare: {
    country: 'cf-ipcountry',
    region: 'cf-region-code',
    city: 'cf-ipcity',
    continent: 'cf-ipcontinent',
    latitude: 'cf-iplatitude',
    longitude: 'cf-iplongitude',
    timeZone: 'cf-timezone',
  },
  cloudfront: {
    country: 'cloudfront-viewer-country',
    region: 'cloudfront-viewer-country-region',
    city: 'cloudfront-viewer-city',
    latitude: 'cloudfront-viewer-latitude',
    longitude: 'cloudfront-viewer-longitude',
    timeZone: 'cloudfront-viewer-time-zone',
  },
  vercel: {
    country: 'x-vercel-ip-country',
    region: 'x-vercel-ip-country-region',
    city: 'x-vercel-ip-city',
    continent: 'x-vercel-ip-continent',
    latitude: 'x-vercel-ip-latitude',
    longitude: 'x-vercel-ip-longitude',
    timeZone: 'x-vercel-ip-timezone',
  },
  fastly: {
    country: 'client-geo-country',
    region: 'client-geo-region',
    city: 'client-geo-city',
    continent: 'client-geo-continent',
    latitude: 'client-geo-latitude',
    longitude: 'client-geo-longitude',
  },
  google: {
    country: 'x-client-region',
    region: 'x-client-region-subdivision',
    city: 'x-client-city',
    latLong: 'x-client-city-lat-long',
  },
};
