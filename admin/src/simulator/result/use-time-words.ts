import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { isZone, ownZone } from '../visitor/moment';

/** Tells a moment as the clock in a zone shows it; in the editor's zone where that one does not exist. */
export function useTimeWords(zone: string): (moment: number) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: isZone(zone) ? zone : ownZone(),
    });
    return (moment) => format.format(moment);
  }, [locale, zone]);
}
