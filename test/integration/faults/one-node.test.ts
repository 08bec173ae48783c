import path from 'node:path';
import { startApp, type Entry, type TestApp } from '../../harness';
import { tell } from '../scenarios/told-facts';
import { JANUARY } from '../scenarios/visitors';

/** What docs/guides/operators.md says of faults inside one process, tried on the pet shop of S01. */
const BASE = 'Everything for paws and whiskers';
const SNOW = 'Warm paws in the Hokkaido snow';
const HOME = 'api::home.home';

let app: TestApp;
beforeAll(async () => {
  const extension = path.join(__dirname, 'extension.js');
  const config = { geo: { geoipLite: false } };
  app = await startApp({ extension, config, env: { TRUSTED_PROXIES: 'loopback', FAST_PATH: 'on', LOG_LEVEL: 'warn' } });
});

const read = async (headers: Record<string, string>, query = '') => {
  const { body, status } = await app.request.get(`/api/home${query}`).set(headers);
  return { status, title: body.data?.title, reason: body.meta?.personalization?.reason };
};
const title = async (headers: Record<string, string>) => (await read(headers)).title;
const logged = (words: string) => app.logs().filter((line) => line.includes(words));

describe('a fact source of the application', () => {
  const placed = (how: string) => ({ ...JANUARY, 'x-place': how });
  const TIMEOUTS = ['hangs', 'never-calls-back', 'too-late'];
  const FAILURES = ['throws', 'rejects', 'text', 'wrong-types', 'too-much', 'throwing-getter'];

  it.each([...TIMEOUTS, ...FAILURES])('that fails (%s) leaves the base page, and says why', async (how) => {
    expect(await read(placed(how), '?personalization=meta')).toEqual({
      status: 200,
      title: BASE,
      reason: 'facts-failed',
    });
  });

  it('that fails for one visitor is no reason for the next: neither gets what the cache has for the other', async () => {
    for (const how of ['hangs', 'hokkaido', 'throws', 'hokkaido', 'wrong-types', 'hokkaido']) {
      expect(await title(placed(how))).toBe(how === 'hokkaido' ? SNOW : BASE);
    }
  });

  it('that hangs holds up nobody who asks at the same time', async () => {
    const many = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'hangs' : 'hokkaido'));
    const titles = await Promise.all(many.map((how) => title(placed(how))));
    expect(titles).toEqual(many.map((how) => (how === 'hangs' ? BASE : SNOW)));
  });

  it('is named in the log once for each way of failing, without a word of what it said', () => {
    expect(logged('fact source "test.place" did not answer in time')).toHaveLength(1);
    expect(logged('fact source "test.place" failed (Error)')).toHaveLength(1);
    expect(app.logs().join('\n')).not.toContain('secret of a visitor');
  });
});

describe('a clock that is put forward and back', () => {
  const SNOWY = { 'x-place': 'hokkaido', 'x-visitor-time-zone': 'Asia/Tokyo' };
  const setClock = (moment?: string) => app.call('extension', 'setClock', moment);
  afterAll(() => setClock());

  it('neither keeps an answer beyond its time nor stops giving answers', async () => {
    for (const [moment, expected] of [
      ['2027-01-15T10:00:00+09:00', SNOW],
      ['2027-07-15T10:00:00+09:00', BASE],
      ['2027-01-15T10:00:00+09:00', SNOW],
      ['2019-07-15T10:00:00+09:00', BASE],
      ['2031-01-15T10:00:00+09:00', SNOW],
    ] as const) {
      await setClock(moment);
      // Made, kept, and given from what was kept.
      expect([await title(SNOWY), await title(SNOWY), await title(SNOWY)]).toEqual([expected, expected, expected]);
    }
  });

  it('shows a variant that begins and ends while it holds, in whichever order the moments come', async () => {
    const { documentId } = (await app.documents(HOME).findFirst({})) as Entry;
    const persona = await app
      .documents('plugin::personalization.persona')
      .findFirst({ filters: { key: 'on-the-phone' } });
    const own = { pzName: 'Soon over', pzBase: documentId, pzPersonas: [persona?.documentId], pzOverrides: ['title'] };
    const times = { pzStartsAt: '2028-03-01T00:00:00.000Z', pzEndsAt: '2028-04-01T00:00:00.000Z' };
    await app
      .documents('plugin::personalization.pz-home')
      .create({ status: 'published', data: { ...own, ...times, title: 'In March' } });
    const phone = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) Mobile Safari' };
    const said: boolean[] = [];
    for (const moment of [
      '2028-03-15T00:00:00Z',
      '2028-05-15T00:00:00Z',
      '2028-03-20T00:00:00Z',
      '2028-02-01T00:00:00Z',
    ]) {
      await setClock(moment);
      for (const _again of [1, 2]) said.push((await title(phone)) === 'In March');
    }
    expect(said).toEqual([true, true, false, false, true, true, false, false]);
  });

  it('knows a visitor whose token comes from a later time, and forgets one whose time is over', async () => {
    await setClock('2029-06-01T00:00:00Z');
    const cookie = { cookie: await tell(app, { pet: 'dog' }) };
    expect(await title(cookie)).toBe('For you and your dog');
    await setClock('2029-05-01T00:00:00Z');
    expect(await title(cookie)).toBe('For you and your dog');
    await setClock('2030-05-01T00:00:00Z');
    expect(await title(cookie)).toBe(BASE);
  });
});

describe('a disk that takes nothing more', () => {
  const readOnly = (is: boolean) => app.call('sql', `pragma query_only = ${is ? 1 : 0}`);
  const rename = async (name: string) => {
    const { documentId } = (await app.documents(HOME).findFirst({})) as Entry;
    await app.documents(HOME).update({ documentId, status: 'published', data: { title: name } });
  };
  afterAll(() => readOnly(false));

  it('goes on reading, deciding and remembering in tokens; what cannot be written is refused whole', async () => {
    await rename('Before');
    await readOnly(true);
    expect(await title({})).toBe('Before');
    // Not kept yet, so it has to be read.
    const { body } = await app.request.get('/api/products?sort=slug&fields=slug').expect(200);
    expect(body.data.length).toBeGreaterThan(0);
    expect(await title({ cookie: await tell(app, { pet: 'dog' }) })).toBe('For you and your dog');

    await expect(rename('Half')).rejects.toThrow();
    expect(await title({})).toBe('Before');
    await readOnly(false);
    expect(await title({})).toBe('Before');
    await rename('After');
    expect(await title({})).toBe('After');
  });
});
