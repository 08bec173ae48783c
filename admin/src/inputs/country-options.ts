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
    .map(({ value, name }) => ({ value, label: `${name} ${flagOf(value)}`.trim() }));
}

/** A flag to a font that knows flags, two letters to one that does not, nothing where no font has even the letters. */
export function flagOf(country: string): string {
  if (!hasFlagLetters()) return '';
  return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 'A'.charCodeAt(0)));
}

let isKnown: boolean | undefined;

/** A letter that no font has is drawn as wide as any other such character. */
function hasFlagLetters(): boolean {
  if (isKnown === undefined) {
    const canvas = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    isKnown = !canvas || canvas.measureText('\u{1f1ef}').width !== canvas.measureText('\u{10fffd}').width;
  }
  return isKnown;
}
