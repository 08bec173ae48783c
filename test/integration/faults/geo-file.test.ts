import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeMmdb, type MmdbNetworks } from '../../fixtures/mmdb-writer';
import { startApp, type TestApp } from '../../harness';
import { JANUARY } from '../scenarios/visitors';

/** The file that says where visitors are: missing, damaged, and replaced while they come. The plugin looks at it every 5 seconds. */
const BASE = 'Everything for paws and whiskers';
const SNOW = 'Warm paws in the Hokkaido snow';
const SEA = 'Winter by the sea in Okinawa';

const folder = mkdtempSync(path.join(tmpdir(), 'geo-file-'));
const file = path.join(folder, 'places.mmdb');
const inJapan = (region: string): MmdbNetworks => ({
  '126.0.0.0/8': { country: { iso_code: 'JP' }, subdivisions: [{ iso_code: region }] },
});

let app: TestApp;
beforeAll(async () => {
  const env = { TRUSTED_PROXIES: 'loopback', MMDB_FILE: file, FAST_PATH: 'on', LOG_LEVEL: 'warn' };
  app = await startApp({ env, config: { geo: { geoipLite: false } } });
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true });
});

const title = async (): Promise<string> => {
  const { body } = await app.request
    .get('/api/home')
    .set({ ...JANUARY, 'x-forwarded-for': '126.1.2.3' })
    .expect(200);
  return body.data.title;
};
/** Updaters replace a file by renaming another over it. */
function replace(content: Buffer | string): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
const warnings = () => app.logs().filter((line) => line.includes('geo.mmdb:'));

it('that is missing at the start leaves places unknown', async () => {
  expect(await title()).toBe(BASE);
  expect(warnings()).toEqual([expect.stringContaining('cannot be used (ENOENT)')]);
});

it('that comes later is used, and may be replaced under load: each visitor is answered from one file or the other', async () => {
  const seen: string[] = [];
  const until = async (wanted: string): Promise<void> => {
    for (;;) {
      const titles = await Promise.all([title(), title(), title(), title()]);
      seen.push(...titles);
      if (titles.every((each) => each === wanted)) return;
    }
  };
  replace(writeMmdb(inJapan('01')));
  await until(SNOW);
  replace(writeMmdb(inJapan('47')));
  await until(SEA);
  // In this order, and never anything else between.
  expect(seen.filter((each, at) => each !== seen[at - 1] && at > 0)).toEqual(expect.arrayContaining([SEA]));
  expect(seen.lastIndexOf(BASE)).toBeLessThan(seen.indexOf(SNOW));
  expect(seen.slice(seen.indexOf(SEA) + 4).includes(BASE)).toBe(false);
});

it('that is replaced by a damaged one stays in use, and the health says what is wrong', async () => {
  replace(writeMmdb(inJapan('47')).subarray(0, -100));
  while (warnings().length < 2) expect(await title()).toBe(SEA);
  expect(await title()).toBe(SEA);
  expect(warnings()[1]).toContain('the one in use stays');
  const { body } = await app.request
    .get('/personalization/health')
    .set('Authorization', `Bearer ${await app.adminToken()}`)
    .expect(200);
  expect(body.data.checks.find(({ id }: { id: string }) => id === 'geo')).toMatchObject({
    state: 'problem',
    values: { file: 'damaged' },
  });
});
