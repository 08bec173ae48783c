import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FactLogger } from '../logger';
import { normalizePlace, type Place } from './place';

/** What we use of geoip-lite 1.4. */
interface GeoipLite {
  lookup(address: string): {
    readonly country: string;
    readonly region: string;
    readonly city: string;
    readonly timezone: string;
    readonly ll: readonly [number | null, number | null];
  } | null;
}

const UNKNOWN: Place = {};

/**
 * Asks `geoip-lite`, an optional peer that the application installs for itself: its data licence forbids us to ship it.
 *
 * It reads 150 MB when it is loaded, which takes most of a second, so that happens only when a look-up first gets
 * this far: an application with a CDN's headers or an MMDB file never pays for it.
 *
 * `load` is an argument so that tests can do without the package.
 */
export function createGeoipLitePlace({
  logger,
  load = requireGeoipLite,
}: {
  readonly logger: FactLogger;
  readonly load?: () => unknown;
}): (address: string) => Place {
  let library: GeoipLite | null | undefined;

  const loadOnce = (): GeoipLite | null => {
    try {
      return load() as GeoipLite;
    } catch (error) {
      const isNotInstalled = (error as NodeJS.ErrnoException | null)?.code === 'MODULE_NOT_FOUND';
      if (!isNotInstalled)
        logger.warn('geoip-lite is installed but could not be loaded; places are not looked up in it');
      return null;
    }
  };

  return (address) => {
    library ??= library === undefined ? loadOnce() : null;
    if (library === null) return UNKNOWN;
    try {
      const found = library.lookup(address);
      if (found === null) return UNKNOWN;
      const { country, region, city, timezone: timeZone, ll } = found;
      return normalizePlace({ country, region, city, timeZone, latitude: ll[0], longitude: ll[1] });
    } catch {
      return UNKNOWN;
    }
  };
}

/** Whether the application has installed it, without loading it. */
export function hasGeoipLite(): boolean {
  try {
    return requireOfApplication().resolve('geoip-lite') !== '';
  } catch {
    return false;
  }
}

/** From the application's own directory: that is where an optional peer is installed. */
function requireOfApplication(): NodeJS.Require {
  return createRequire(join(process.cwd(), 'package.json'));
}

function requireGeoipLite(): unknown {
  return requireOfApplication()('geoip-lite');
}
