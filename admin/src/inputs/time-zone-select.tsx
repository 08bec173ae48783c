import { useMemo } from 'react';
import { SearchSelect } from './search-select';

interface TimeZoneSelectProps {
  /** IANA name; empty for none. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly placeholder?: string;
}

/** IANA time zones, as the browser knows them; the label comes from the field around it. */
export function TimeZoneSelect({ value, onChange, placeholder }: TimeZoneSelectProps) {
  const zones = useMemo(() => zonesWith(value).map((zone) => ({ value: zone, label: zone })), [value]);
  return (
    <SearchSelect
      name="zone"
      size="M"
      value={value}
      options={zones}
      disabled={false}
      placeholder={placeholder}
      onChange={onChange}
      onClear={() => onChange('')}
    />
  );
}

/** A saved zone stays listed even where this browser has never heard of it. */
function zonesWith(value: string): readonly string[] {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return value === '' || zones.includes(value) ? zones : [value, ...zones];
}
