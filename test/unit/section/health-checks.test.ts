import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultConfig } from '../../../server/src/config';
import { inspectMmdb } from '../../../server/src/facts/place/inspect-mmdb';
import {
  checkProxies,
  checkTokenKeys,
  checkVisitorStore,
} from '../../../server/src/services/health/check-configuration';
import { checkFactSources, checkPersonas, checkVariants } from '../../../server/src/services/health/check-content';
import { checkGeo } from '../../../server/src/services/health/check-geo';
import { checkNodes } from '../../../server/src/services/health/check-nodes';
import { describeSettings } from '../../../server/src/services/health/settings';
import { writeMmdb } from '../../fixtures/mmdb-writer';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 15);

describe('the place', () => {
  const nothing = { headers: null, mmdb: null, geoipLite: true };
  const file = (days: number) => ({ state: 'present', changedAt: NOW - days * DAY }) as const;
  const check = (geo: object, sources: object = {}) =>
    checkGeo({ ...nothing, ...geo }, { file: null, hasGeoipLite: false, now: NOW, ...sources });

  it.each([
    ['off', 'none', {}, {}],
    ['off', 'none', { geoipLite: false }, { hasGeoipLite: true }],
    ['good', 'geoip-lite', {}, { hasGeoipLite: true }],
    ['good', 'headers', { headers: 'cloudflare' }, {}],
    ['good', 'mmdb', { mmdb: '/a.mmdb' }, { file: file(30), hasGeoipLite: true }],
    ['attention', 'mmdb', { mmdb: '/a.mmdb' }, { file: file(200) }],
    ['problem', 'none', { mmdb: '/a.mmdb' }, { file: { state: 'missing' } }],
    ['attention', 'geoip-lite', { mmdb: '/a.mmdb' }, { file: { state: 'damaged' }, hasGeoipLite: true }],
  ])('is %s, by %s, with %j and %j', (state, source, geo, sources) => {
    expect(check(geo, sources)).toMatchObject({ state, values: { source } });
  });

  it('names the file that needs attention, and says how old it is', () => {
    expect(check({ mmdb: '/a.mmdb' }, { file: file(200) })).toMatchObject({
      items: ['/a.mmdb'],
      values: { days: 200 },
    });
  });
});

describe('a file for places', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mmdb-'));
  const at = (name: string) => path.join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is present, damaged or missing', async () => {
    writeFileSync(at('good.mmdb'), writeMmdb({}));
    writeFileSync(at('bad.mmdb'), 'an answer in HTML from a download that failed');
    writeFileSync(at('empty.mmdb'), '');
    expect(await inspectMmdb(at('good.mmdb'))).toMatchObject({ state: 'present', changedAt: expect.any(Number) });
    expect(await inspectMmdb(at('bad.mmdb'))).toEqual({ state: 'damaged' });
    expect(await inspectMmdb(at('empty.mmdb'))).toEqual({ state: 'damaged' });
    expect(await inspectMmdb(at('none.mmdb'))).toEqual({ state: 'missing' });
    expect(await inspectMmdb(folder)).toEqual({ state: 'missing' });
  });
});

it('nobody may trust everybody as a proxy without being told', () => {
  expect(checkProxies({ trustedProxies: [] }).state).toBe('attention');
  expect(checkProxies({ trustedProxies: ['loopback', '10.0.0.0/8'] }).state).toBe('good');
  expect(checkProxies({ trustedProxies: ['loopback', '::/0'] })).toMatchObject({ state: 'problem', items: ['::/0'] });
});

it('keys are counted and never shown', () => {
  const good = 'b8f7fK2vQ0m1x9c3';
  expect(checkTokenKeys([good, 'toBeModified2'])).toEqual({
    id: 'token-keys',
    state: 'attention',
    values: { keys: 2, weak: 1 },
    items: [],
  });
  expect(checkTokenKeys([good]).state).toBe('good');
  expect(checkTokenKeys(good).state).toBe('good');
  expect(checkTokenKeys(undefined).state).toBe('problem');
});

describe('content', () => {
  const persona = (key: string) => ({ key, name: key.toUpperCase() }) as never;

  it('names the broken personas, twenty at most', () => {
    const keys = Array.from({ length: 30 }, (_, at) => `p${at}`);
    const broken = new Map(keys.slice(1).map((key) => [key, []]));
    const check = checkPersonas({ personas: keys.map(persona), broken });
    expect(check).toMatchObject({ state: 'problem', values: { personas: 30, broken: 29 } });
    expect(check.items).toHaveLength(20);
    expect(check.items[0]).toBe('P1');
    expect(checkPersonas({ personas: [], broken: new Map() }).state).toBe('off');
    expect(checkPersonas({ personas: [persona('a')], broken: new Map() }).state).toBe('good');
  });

  it('counts a variant once, in however many locales it drifted', () => {
    const drift = [
      { documentId: 'a', name: 'Night' },
      { documentId: 'a', name: 'Night' },
    ];
    expect(checkVariants({ types: 2, drift })).toMatchObject({
      state: 'attention',
      values: { types: 2, variants: 1 },
      items: ['Night'],
    });
    expect(checkVariants({ types: 0, drift: [] }).state).toBe('off');
  });

  it('adds up the failures of fact sources', () => {
    const failures = new Map([
      ['geo', 2],
      ['shop.loyalty', 3],
    ]);
    expect(checkFactSources(9, failures)).toMatchObject({
      state: 'attention',
      values: { sources: 9, failures: 5 },
      items: ['geo', 'shop.loyalty'],
    });
    expect(checkFactSources(9, new Map()).state).toBe('good');
  });
});

describe('settings', () => {
  it('go by their dotted names, without functions, and say which are defaults', () => {
    const config = {
      ...defaultConfig,
      trustedProxies: ['loopback'],
      geo: { ...defaultConfig.geo, headers: { country: 'X-C' } },
    };
    const settings = describeSettings(config, defaultConfig);
    const named = (name: string) => settings.find((setting) => setting.name === name);
    expect(named('trustedProxies')).toEqual({ name: 'trustedProxies', value: ['loopback'], isDefault: false });
    expect(named('geo.headers')).toEqual({ name: 'geo.headers', value: { country: 'X-C' }, isDefault: false });
    expect(named('geo.mmdb')).toEqual({ name: 'geo.mmdb', value: null, isDefault: true });
    expect(named('visitorToken.maxAgeDays')).toMatchObject({ value: 180, isDefault: true });
    expect(named('clock')).toBeUndefined();
    expect(named('geo')).toBeUndefined();
  });

  it('show where Redis is, and never its password', () => {
    const config = { redis: { url: 'rediss://user:s3cret@cache.example.com:6380/1', prefix: 'p:' } };
    const [url] = describeSettings(config, { redis: defaultConfig.redis });
    expect(url?.value).toBe('rediss://…@cache.example.com:6380/1');
  });
});

describe('other processes', () => {
  it.each([
    ['none', 'off', null, 'off'],
    ['database', 'off', 1500, 'good'],
    ['redis', 'ready', 1500, 'good'],
    ['redis', 'away', 1500, 'attention'],
    ['redis', 'ready', 60_000, 'problem'],
  ] as const)('by %s with the bell %s, heard of %s ms ago: %s', (carrier, bell, behindMs, state) => {
    expect(checkNodes({ carrier, bell, behindMs }, 2).state).toBe(state);
  });
});

it('what visitors tell can be kept while their store answers', () => {
  const redis = { ...defaultConfig, visitorStore: { ...defaultConfig.visitorStore, use: 'redis' as const } };
  expect(checkVisitorStore(defaultConfig, true)).toMatchObject({
    state: 'good',
    values: { store: 'token', days: 180 },
  });
  expect(checkVisitorStore(redis, true)).toMatchObject({ state: 'good', values: { store: 'redis' } });
  expect(checkVisitorStore(redis, false).state).toBe('problem');
});
