import { useMemo } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useWords } from '../words/use-words';

interface TimeZoneSelectProps {
  /** IANA name; empty for none. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly placeholder?: string;
}

/** IANA time zones, as the browser knows them; the label comes from the field around it. */
export function TimeZoneSelect({ value, onChange, placeholder }: TimeZoneSelectProps) {
  const { say } = useWords();
  const zones = useMemo(() => zonesWith(value), [value]);
  return (
    <Combobox
      value={value}
      onChange={(zone?: string) => onChange(zone ?? '')}
      onClear={() => onChange('')}
      clearLabel={say('simulator.clear')}
      noOptionsMessage={() => say('simulator.nothing-found')}
      placeholder={placeholder}
    >
      {zones.map((zone) => (
        <ComboboxOption key={zone} value={zone}>
          {zone}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

/** A saved zone stays listed even where this browser has never heard of it. */
function zonesWith(value: string): readonly string[] {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return value === '' || zones.includes(value) ? zones : [value, ...zones];
}
