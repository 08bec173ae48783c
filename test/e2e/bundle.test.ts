import { openAdmin, type Admin } from './admin/open-admin';
import { gzipped, isWords, readBundle } from './bundle';

const KILOBYTE = 1000;

describe('what the plugin adds to the admin panel', () => {
  const parts = readBundle();

  it('is at most 120 kB of gzipped code and words', () => {
    expect(parts.length).toBeGreaterThan(0);
    expect(gzipped(parts)).toBeLessThanOrEqual(120 * KILOBYTE);
  });

  it('is at most 8 kB where it comes with the first page', () => {
    expect(gzipped(parts.filter(({ isEager }) => isEager))).toBeLessThanOrEqual(8 * KILOBYTE);
  });

  describe('in the browser', () => {
    let admin: Admin;
    beforeAll(async () => {
      admin = await openAdmin();
    });
    afterAll(() => admin?.close());

    it.each([
      ['the login', null, '/auth/login', 'Welcome to Strapi!'],
      ['the first page', undefined, '/', /^Hello/],
      [
        'an entry of a type without variants',
        undefined,
        '/content-manager/collection-types/api::category.category/create',
        'Create an entry',
      ],
    ])('is not loaded with %s, but for the words', (_page, token, path, heading) =>
      admin.sitDown({ token }, async ({ page, go, complaints }) => {
        if (token === null) complaints.expect({ status: 401, url: '/admin/access-token' });
        const loaded: string[] = [];
        page.on('request', (request) => loaded.push(request.url().split('/').at(-1) ?? ''));
        await go(path);
        await page.getByRole('heading', { name: heading }).first().waitFor();

        const ofOurs = parts.filter(({ isEager, isShared }) => !isEager && !isShared);
        expect(loaded.length).toBeGreaterThan(0);
        expect(ofOurs.filter((part) => loaded.includes(part.file) && !isWords(part)).map(({ file }) => file)).toEqual(
          []
        );
      })
    );
  });
});
