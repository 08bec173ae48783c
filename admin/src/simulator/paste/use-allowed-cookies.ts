import { useMemo } from 'react';
import { useGetPersonalizationHealthQuery } from '../../section/section-api';

/** The cookies that the operator lets conditions read; none for whoever may not read the settings. */
export function useAllowedCookies(): readonly string[] {
  const { data } = useGetPersonalizationHealthQuery();
  return useMemo(() => {
    const value = data?.settings.find(({ name }) => name === 'allowedCookies')?.value;
    return Array.isArray(value) ? value.filter((cookie) => typeof cookie === 'string') : [];
  }, [data]);
}
