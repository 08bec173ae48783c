import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultConfig, type GeoConfig } from '../../../server/src/config';
import { createFactsService } from '../../../server/src/facts/facts-service';
import { createGeoSource } from '../../../server/src/facts/place/geo-source';
import { createGeoipLitePlace } from '../../../server/src/facts/place/geoip-lite-place';
import { createMmdbPlace } from '../../../server/src/facts/place/mmdb-place';
import { completePlace } from '../../../server/src/facts/place/place';
import { isPublicAddress } from '../../../server/src/facts/place/public-address';
import { writeMmdb, type MmdbNetworks } from '../../fixtures/mmdb-writer';
import { aRequest } from './requests';

const NETWORKS: MmdbNetworks = {
  '126.0.0.0/8': {
    country: { iso_code: 'JP' },
    continent: { code: 'AS' },
    subdivisions: [{ iso_code: '13' }],
    city: { names: { en: 'Tokyo', ja: '東京' } },
    location: { latitude: 35.685, longitude: 139.7514, time_zone: 'Asia/Tokyo' },
  },
  '2a00:1450::/32': { country: { iso_code: 'IE' } },
  '81.2.69.0/24': { country: { iso_code: 'GB' }, subdivisions: [{ iso_code: 'ENG' }, { iso_code: 'WSM' }] },
  '5.0.0.0/8': { registered_country: { iso_code: 'DE' } },
};

let folder: string;
let path: string;
let warnings: string[];
const logger = { warn: (message: string) => void warnings.push(message) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmdb-'));
  path = join(folder, 'city.mmdb');
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
}

describe('an MMDB file', () => {
  const opened = async () => {
    const place = createMmdbPlace({ path, logger, watchIntervalMs: 20 });
    await place.start();
    return place;
  };

  it('gives the whole place in the form of the facts', async () => {
    writeFileSync(path, writeMmdb(NETWORKS));
    const place = await opened();
    expect(place.find('126.1.2.3')).toEqual({
      country: 'JP',
      region: 'JP-13',
      city: 'Tokyo',
      continent: 'AS',
      latitude: 35.685,
      longitude: 139.7514,
      timeZone: 'Asia/Tokyo',
    });
    expect(place.find('2a00:1450::1')).toMatchObject({ country: 'IE', continent: 'EU' });
    expect(place.find('81.2.69.1').region).toBe('GB-ENG');
    expect(place.find('9.9.9.9')).toEqual({});
    // Where an address is registered is not where its user is.
    expect(place.find('5.1.1.1').country).toBeUndefined();
    place.stop();
    expect(warnings).toEqual([]);
  });

  it('that is missing makes places unknown, with one warning', async () => {
    const place = await opened();
    expect(place.find('126.1.2.3')).toEqual({});
    place.stop();
    expect(warnings).toEqual([`geo.mmdb: ${path} cannot be used (ENOENT); places are not looked up in it`]);
  });

  it.each([
    ['text', Buffer.from('this is no database')],
    ['empty', Buffer.alloc(0)],
    ['cut short in front', writeMmdb(NETWORKS).subarray(200)],
    ['cut short behind', writeMmdb(NETWORKS).subarray(0, -100)],
  ])('that is %s makes places unknown, with one warning', async (_what, content) => {
    writeFileSync(path, content);
    const place = await opened();
    expect(place.find('126.1.2.3')).toEqual({});
    place.stop();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('places are not looked up in it');
  });

  it('that is replaced is read again', async () => {
    writeFileSync(path, writeMmdb(NETWORKS));
    const place = await opened();
    writeFileSync(join(folder, 'new'), writeMmdb({ '126.0.0.0/8': { country: { iso_code: 'KR' } } }));
    renameSync(join(folder, 'new'), path);
    await until(() => place.find('126.1.2.3').country === 'KR');
    place.stop();
    expect(warnings).toEqual([]);
  });

  it('that is replaced by a damaged one stays in use, and the next good one is taken', async () => {
    writeFileSync(path, writeMmdb(NETWORKS));
    const place = await opened();
    writeFileSync(path, 'damaged');
    await until(() => warnings.length > 0);
    expect(place.find('126.1.2.3').country).toBe('JP');
    expect(warnings).toEqual([expect.stringContaining('the one in use stays')]);
    writeFileSync(path, writeMmdb({ '126.0.0.0/8': { country: { iso_code: 'KR' } } }));
    await until(() => place.find('126.1.2.3').country === 'KR');
    place.stop();
  });

  it('that is deleted stays in use', async () => {
    writeFileSync(path, writeMmdb(NETWORKS));
    const place = await opened();
    rmSync(path);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(place.find('126.1.2.3').country).toBe('JP');
    place.stop();
    expect(warnings).toEqual([]);
  });

  it('that appears only later is taken then', async () => {
    const place = await opened();
    writeFileSync(path, writeMmdb(NETWORKS));
    await until(() => place.find('126.1.2.3').country === 'JP');
    place.stop();
  });
});

describe('geoip-lite', () => {
  it('is loaded when it is first asked, once', () => {
    const load = jest.fn(() => ({
      lookup: () => ({ country: 'JP', region: '27', city: 'Suita', timezone: 'Asia/Tokyo', ll: [34.7, 135.5] }),
    }));
    const find = createGeoipLitePlace({ logger, load });
    expect(load).not.toHaveBeenCalled();
    expect(find('133.1.2.3')).toMatchObject({ country: 'JP', region: 'JP-27', continent: 'AS', latitude: 34.7 });
    find('133.1.2.4');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('itself, as the demo installs it, knows the country and the region of a Japanese university', () => {
    expect(createGeoipLitePlace({ logger })('133.1.2.3')).toMatchObject({ country: 'JP', region: 'JP-27' });
    expect(warnings).toEqual([]);
  });

  it('answers the empty texts and nulls of an address without a place with nothing', () => {
    const answer = { country: '', region: '', city: '', timezone: '', ll: [null, null] };
    const place = createGeoipLitePlace({ logger, load: () => ({ lookup: () => answer }) })('1.1.1.1');
    expect(Object.values(place).filter((part) => part !== undefined)).toEqual([]);
  });

  it('that is not installed is silently done without, and not looked for again', () => {
    const load = jest.fn(() => {
      throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
    });
    const find = createGeoipLitePlace({ logger, load });
    expect([find('133.1.2.3'), find('133.1.2.3')]).toEqual([{}, {}]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(warnings).toEqual([]);
  });

  it('that cannot read its data is reported once', () => {
    const load = () => {
      throw new Error('no data');
    };
    const find = createGeoipLitePlace({ logger, load });
    expect([find('133.1.2.3'), find('133.1.2.3')]).toEqual([{}, {}]);
    expect(warnings).toHaveLength(1);
  });

  it('that throws makes the place unknown', () => {
    const lookup = () => {
      throw new Error('no');
    };
    expect(createGeoipLitePlace({ logger, load: () => ({ lookup }) })('133.1.2.3')).toEqual({});
  });
});

describe('geo facts', () => {
  const names = ['geo.country', 'geo.city'];
  const resolve = async (geo: Partial<GeoConfig>, request: Parameters<typeof aRequest>[0]) => {
    const config = { ...defaultConfig, geo: { ...defaultConfig.geo, geoipLite: false, ...geo } };
    const service = createFactsService({ config, logger, sources: [createGeoSource({ config, logger })] });
    await service.start();
    const { values } = await service.resolve(aRequest(request), names, 0);
    service.stop();
    return { ...values };
  };

  beforeEach(() => writeFileSync(path, writeMmdb(NETWORKS)));

  it('come from the file where no header tells them', async () => {
    expect(await resolve({ mmdb: path }, { address: '126.1.2.3' })).toEqual({
      'geo.country': 'JP',
      'geo.city': 'Tokyo',
    });
  });

  it('come from the headers first, completed from the file where both speak of one country', async () => {
    const request = { address: '126.1.2.3', isFromTrustedProxy: true, headers: { 'cf-ipcountry': 'JP' } };
    expect(await resolve({ mmdb: path, headers: 'cloudflare' }, request)).toEqual({
      'geo.country': 'JP',
      'geo.city': 'Tokyo',
    });
  });

  it('are never put together from two countries', async () => {
    const request = { address: '126.1.2.3', isFromTrustedProxy: true, headers: { 'cf-ipcountry': 'US' } };
    expect(await resolve({ mmdb: path, headers: 'cloudflare' }, request)).toEqual({ 'geo.country': 'US' });
  });

  it.each([null, '127.0.0.1', '10.1.2.3', '::1', 'fe80::1'])('are unknown for the address %s', async (address) => {
    expect(await resolve({ mmdb: path }, { address })).toEqual({});
  });
});

describe('two answers about one place', () => {
  it('do not put a city into a region that it does not lie in', () => {
    expect(
      completePlace({ country: 'JP', region: 'JP-01' }, { country: 'JP', region: 'JP-13', city: 'Tokyo' }).city
    ).toBeUndefined();
    expect(
      completePlace({ country: 'JP', region: 'JP-13' }, { country: 'JP', region: 'JP-13', city: 'Tokyo' }).city
    ).toBe('Tokyo');
  });

  it('do not mix their coordinates', () => {
    const place = completePlace(
      { country: 'JP', latitude: 43, longitude: 141 },
      { country: 'JP', latitude: 35, longitude: 139 }
    );
    expect([place.latitude, place.longitude]).toEqual([43, 141]);
  });
});

describe('an address', () => {
  it.each(['8.8.8.8', '126.0.0.1', '172.32.0.1', '2001:200::1', '2a00:1450::1'])('%s may have a place', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    'not an address',
    '',
  ])('%s has none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
