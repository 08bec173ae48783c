import { useMemo } from 'react';
import { useWords } from '../words/use-words';
import { countryOptions } from './country-options';
import { SearchSelect } from './search-select';

interface CountrySelectProps {
  /** ISO 3166-1 alpha-2; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly disabled?: boolean;
}

/** Countries by the names they have in the editor's language; the label comes from the field around it. */
export function CountrySelect({ value, onChange, disabled = false }: CountrySelectProps) {
  const { say, locale } = useWords();
  const countries = useMemo(() => countryOptions(locale), [locale]);
  return (
    <SearchSelect
      name="country"
      size="M"
      value={value}
      options={countries}
      disabled={disabled}
      placeholder={say('simulator.place.country.any')}
      onChange={onChange}
      onClear={() => onChange('')}
    />
  );
}
