import { useMemo } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { countryOptions } from './country-options';

interface CountrySelectProps {
  /** ISO 3166-1 alpha-2; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly disabled?: boolean;
}

/** Countries by the names they have in the editor's language; the label comes from the field around it. */
export function CountrySelect({ value, onChange, disabled }: CountrySelectProps) {
  const { say, locale } = useWords();
  const countries = useMemo(() => countryOptions(locale), [locale]);
  return (
    <Combobox
      value={value}
      disabled={disabled}
      onChange={(code?: string) => onChange(code ?? '')}
      onClear={() => onChange('')}
      clearLabel={say('simulator.clear')}
      noOptionsMessage={() => say('simulator.nothing-found')}
      placeholder={say('simulator.place.country.any')}
    >
      {countries.map(({ value: code, label }) => (
        <ComboboxOption key={code} value={code}>
          {label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
