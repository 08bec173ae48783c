import type { HealthCheck } from '../../../../shared/contracts/health';
import type { GeoConfig } from '../../config';
import type { MmdbState } from '../../facts/place/inspect-mmdb';

/** Countries move between providers of addresses; what is older is wrong often enough to be noticed. */
const MAX_AGE_DAYS = 120;

const DAY = 86_400_000;

export interface GeoSources {
  /** `null` where no file is configured. */
  readonly file: MmdbState | null;
  readonly hasGeoipLite: boolean;
  readonly now: number;
}

/**
 * Which sources can say where visitors are, in the order in which they are asked. `values.source` is the first of them:
 * `headers`, `mmdb`, `geoip-lite` or `none`; `values.days` is the age of the file, 0 where there is none.
 */
export function checkGeo(
  { headers, mmdb, geoipLite }: GeoConfig,
  { file, hasGeoipLite, now }: GeoSources
): HealthCheck {
  const isUsable = file?.state === 'present';
  const sources = [
    ...(headers === null ? [] : ['headers']),
    ...(isUsable ? ['mmdb'] : []),
    ...(geoipLite && hasGeoipLite ? ['geoip-lite'] : []),
  ];
  const days = isUsable ? Math.max(0, Math.floor((now - file.changedAt) / DAY)) : 0;
  const isFileBad = mmdb !== null && (!isUsable || days > MAX_AGE_DAYS);
  const values = { source: sources[0] ?? 'none', file: file?.state ?? 'none', days };
  const items = isFileBad && mmdb !== null ? [mmdb] : [];
  if (sources.length === 0) return { id: 'geo', state: isFileBad ? 'problem' : 'off', values, items };
  return { id: 'geo', state: isFileBad ? 'attention' : 'good', values, items };
}
