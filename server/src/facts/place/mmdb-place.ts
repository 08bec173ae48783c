import { unwatchFile, watchFile, type StatsListener } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { Reader, type CityResponse } from 'maxmind';
import type { FactLogger } from '../logger';
import { normalizePlace, type Place } from './place';

/** Looks addresses up in a MaxMind DB file (GeoLite2 City or Country, DB-IP, or any other with their record layout). */
export interface MmdbPlace {
  /** Reads the file and watches it from then on. Never rejects. */
  start(): Promise<void>;
  stop(): void;
  find(address: string): Place;
}

interface MmdbPlaceOptions {
  readonly path: string;
  readonly logger: FactLogger;
  /** Milliseconds between two looks at the file. Default: 5,000. */
  readonly watchIntervalMs?: number;
}

const UNKNOWN: Place = {};

/** Records that are kept decoded. */
const CACHE_RECORDS = 2000;

/** Between the search tree and the data; where it is not, a part of the file is missing. */
const SEPARATOR = Buffer.alloc(16);

/** Looked up once after opening: some damage shows only where it is read. */
const PROBES = ['1.1.1.1', '126.0.0.1', '200.0.0.1', '223.0.0.1', '2001:200::1', '2a00::1'];

/**
 * A new file is opened beside the one in use, tried, and only then takes its place in one assignment, so a look-up sees
 * one or the other and never something between. A file that cannot be used is reported and changes nothing.
 *
 * The file is polled rather than watched by events: updaters replace it by renaming, after which a watched inode is
 * the old file for ever.
 */
export function createMmdbPlace({ path, logger, watchIntervalMs = 5000 }: MmdbPlaceOptions): MmdbPlace {
  let reader: Reader<CityResponse> | null = null;
  let hasWarnedOfLookup = false;
  let loads = 0;

  const load = async (): Promise<void> => {
    loads += 1;
    const turn = loads;
    try {
      const candidate = openDatabase(await readFile(path));
      // Stopped meanwhile, or overtaken by a newer file.
      if (turn !== loads) return;
      reader = candidate;
      hasWarnedOfLookup = false;
    } catch (error) {
      const consequence = reader ? 'the one in use stays' : 'places are not looked up in it';
      logger.warn(`geo.mmdb: ${path} cannot be used (${describe(error)}); ${consequence}`);
    }
  };

  const onChange: StatsListener = (now, before) => {
    const isGone = now.mtimeMs === 0;
    const isSame = now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino;
    // A file that is gone is usually about to be replaced; what is in memory serves until then.
    if (!isGone && !isSame) void load();
  };

  return {
    async start() {
      watchFile(path, { interval: watchIntervalMs, persistent: false }, onChange);
      await load();
    },
    stop() {
      loads += 1;
      unwatchFile(path, onChange);
      reader = null;
    },
    find(address) {
      if (reader === null) return UNKNOWN;
      try {
        return readRecord(reader.get(address));
      } catch (error) {
        if (!hasWarnedOfLookup)
          logger.warn(`geo.mmdb: ${path} is damaged (${describe(error)}); some places are unknown`);
        hasWarnedOfLookup = true;
        return UNKNOWN;
      }
    },
  };
}

function readRecord(record: CityResponse | null): Place {
  if (record === null) return UNKNOWN;
  return normalizePlace({
    country: record.country?.iso_code,
    // The first is the largest: England, not Westminster.
    region: record.subdivisions?.[0]?.iso_code,
    city: record.city?.names?.en,
    continent: record.continent?.code,
    latitude: record.location?.latitude,
    longitude: record.location?.longitude,
    timeZone: record.location?.time_zone,
  });
}

/** @throws Error where the file is no database, or not all of one */
function openDatabase(file: Buffer): Reader<CityResponse> {
  const cache = new LRUCache<string | number, object>({ max: CACHE_RECORDS });
  const database = new Reader<CityResponse>(file, {
    cache: { get: (key) => cache.get(key), set: (key, value) => cache.set(key, value as object) },
  });
  const { searchTreeSize } = database.metadata;
  if (!file.subarray(searchTreeSize, searchTreeSize + SEPARATOR.length).equals(SEPARATOR))
    throw new Error('incomplete');
  for (const address of PROBES) database.get(address);
  return database;
}

/** The system's code, or a sentence of ours: the reader's own messages quote the file. */
function describe(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? code : 'no MaxMind DB file, or a damaged one';
}
