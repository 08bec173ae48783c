/** What must be known to tell a country and a time zone from other words. */
export interface PlaceKnowledge {
  /** The continent of a country; `undefined` where the code (capitals) is no country's. */
  readonly continentOf: (country: string) => string | undefined;
  /** The IANA time zone of that name; `undefined` where there is none. */
  readonly timeZone: (name: string | undefined) => string | undefined;
}

/** Where a visitor is, as far as it is known. Each part is in the form of the fact that carries it. */
export interface Place {
  readonly country?: string;
  readonly region?: string;
  readonly city?: string;
  readonly continent?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly timeZone?: string;
}

/** A place as some header, file or library spells it. */
export type RawPlace = { readonly [K in keyof Place]?: unknown };

const MAX_CITY_LENGTH = 200;
const CONTINENT = /^(?:A[FNS]|EU|NA|OC|SA)$/;
const COUNTRY = /^[A-Z]{2}$/;
const REGION = /^[A-Z0-9]{1,3}$/;

/** One spelling for all: ISO codes, numbers in range, a zone that exists. What does not fit is left out. */
export function readPlace(raw: RawPlace, { continentOf, timeZone }: PlaceKnowledge): Place {
  const country = parseCountry(raw.country, continentOf);
  return {
    country,
    region: country === undefined ? undefined : parseRegion(raw.region, country),
    city: parseCity(raw.city),
    continent: parseContinent(raw.continent) ?? (country === undefined ? undefined : continentOf(country)),
    ...parseCoordinates(raw.latitude, raw.longitude),
    timeZone: timeZone(text(raw.timeZone)),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function parseCountry(value: unknown, continentOf: PlaceKnowledge['continentOf']): string | undefined {
  const code = text(value)?.toUpperCase();
  return code !== undefined && COUNTRY.test(code) && continentOf(code) !== undefined ? code : undefined;
}

function parseContinent(value: unknown): string | undefined {
  const code = text(value)?.toUpperCase();
  return code !== undefined && CONTINENT.test(code) ? code : undefined;
}

/** `13`, `JP-13` and CLDR's `jp13` all give `JP-13`. */
function parseRegion(value: unknown, country: string): string | undefined {
  let code = text(value)?.toUpperCase();
  if (code === undefined) return undefined;
  if (code.startsWith(`${country}-`)) code = code.slice(country.length + 1);
  else if (code.length > 3 && code.startsWith(country)) code = code.slice(country.length);
  // Some databases drop the leading zero of Hokkaido to Gunma.
  if (country === 'JP' && /^\d$/.test(code)) code = `0${code}`;
  return REGION.test(code) ? `${country}-${code}` : undefined;
}

function parseCity(value: unknown): string | undefined {
  const city = text(value);
  return city !== undefined && city !== '' && city !== '?' && city.length <= MAX_CITY_LENGTH ? city : undefined;
}

function parseCoordinates(latitude: unknown, longitude: unknown): { latitude?: number; longitude?: number } {
  const [north, east] = [parseNumber(latitude), parseNumber(longitude)];
  if (north === undefined || east === undefined || Math.abs(north) > 90 || Math.abs(east) > 180) return {};
  // "Null island" is how CDNs say that they do not know.
  return north === 0 && east === 0 ? {} : { latitude: north, longitude: east };
}

function parseNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,3}(?:\.\d{1,20})?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
