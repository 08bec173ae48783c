import { COUNTRY_CODES } from '../../../shared/engine/formats/country';

export interface CountryOption {
  /** ISO 3166-1 alpha-2. */
  readonly value: string;
  readonly label: string;
}

/** All countries, named in the editor's language and sorted as that language sorts. */
export function countryOptions(locale: string): readonly CountryOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return COUNTRY_CODES.map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
    .map(({ value, name }) => ({ value, label: `${name} ${flagOf(value)}` }));
}

/** A flag is two letters to a font that knows flags, and those letters to one that does not. */
export function flagOf(country: string): string {
  return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 'A'.charCodeAt(0)));
}
