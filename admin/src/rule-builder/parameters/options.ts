import { countryOptions } from '../../inputs/country-options';
import type { Option } from '../../inputs/option';
import type { InputKind } from './input-kind';

interface OptionWords {
  readonly locale: string;
  readonly say: (key: string) => string;
}

/** Languages that sites are read in, most of them; any other tag can be typed. */
const LANGUAGES =
  'ar bg bn ca cs da de el en en-GB en-US es et fa fi fr fr-CA he hi hr hu id is it ja kk ko lt lv mk ms nb nl no pl pt ' +
  'pt-BR ro ru sk sl sq sr sv sw ta th tl tr uk ur uz vi zh zh-Hans zh-Hant';

/** What can be chosen, named in the editor's language and sorted as that language sorts. */
export function optionsFor(kind: InputKind, { locale, say }: OptionWords): readonly Option[] {
  switch (kind) {
    case 'country':
    case 'countries':
      return countryOptions(locale);
    case 'language':
    case 'languages': {
      const names = new Intl.DisplayNames(locale, { type: 'language' });
      return sorted(
        LANGUAGES.split(' ').map((value) => ({
          value,
          label: `${names.of(value) ?? value} (${value})`,
          name: names.of(value) ?? value,
        })),
        locale
      );
    }
    case 'zone':
      return [
        { value: 'visitor', label: say('rule-builder.zone.visitor') },
        { value: 'site', label: say('rule-builder.zone.site') },
        ...Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') })),
      ];
    default:
      return [];
  }
}

function sorted(options: readonly (Option & { readonly name: string })[], locale: string): readonly Option[] {
  return [...options].sort((one, other) => one.name.localeCompare(other.name, locale));
}
