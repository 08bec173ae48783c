import type { PlaceHeaderNames } from './cdn-headers';

/** The headers in which a server that asks for a visitor says where they are; names of cities are escaped as in URLs. */
export const VISITOR_PLACE_HEADERS = {
  country: 'x-visitor-country',
  region: 'x-visitor-region',
  city: 'x-visitor-city',
  continent: 'x-visitor-continent',
  latitude: 'x-visitor-latitude',
  longitude: 'x-visitor-longitude',
  // Not X-Visitor-Time-Zone: that is what the visitor's own device says.
  timeZone: 'x-visitor-place-time-zone',
} as const satisfies PlaceHeaderNames;
