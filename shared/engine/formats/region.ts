import { isCountry } from './country';

const SUBDIVISION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** The shape of ISO 3166-2 in a real country. Its 5,000 subdivisions change yearly and are not worth their bytes. */
export function isRegion(text: string): boolean {
  const country = SUBDIVISION.exec(text)?.[1];
  return country !== undefined && isCountry(country);
}
