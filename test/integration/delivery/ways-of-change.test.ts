import path from 'node:path';
import type { Entry } from '../../harness';
import { openShop, type Shop } from './shop';

const PRODUCT = 'api::product.product';
const HOME = 'api::home.home';
const RULE = 'plugin::personalization.rule';
const PERSONA = 'plugin::personalization.persona';

/** The smallest pictures there are: one dot, and two side by side. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64'
);
const TWO_DOTS = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNgYAAAAAMAAbitOmMAAAAASUVORK5CYII=',
  'base64'
);

/** Whichever way content changes, nobody gets the answer that was kept before. */
describe('an answer that is kept is made anew', () => {
  let shop: Shop;
  let authorization: string;
  let count = 0;

  beforeAll(async () => {
    shop = await openShop({ extension: path.join(__dirname, 'ways-of-change-extension.js') });
    authorization = `Bearer ${await shop.app.adminToken()}`;
  });
  afterAll(() => shop?.stop());

  /** As the admin panel does it. */
  const admin = async (method: 'get' | 'post' | 'put' | 'delete', url: string, body?: object) => {
    const answer = await shop.app.request[method](url).set({ authorization }).send(body);
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const manager = (rest: string) => `/content-manager/collection-types/${PRODUCT}/${rest}`;
  const past = (how: string, uid: string, params: object) => shop.app.call('extension', how, uid, params);

  const plant = (data: object = {}) => {
    const slug = `way-${++count}`;
    return shop.plant(PRODUCT, { name: 'Before', slug, price: 1, ...data });
  };
  const addressOf = ({ documentId }: Entry, query = '') => `/api/products/${documentId}${query}`;
  const statusAt = async (address: string) => (await shop.get(address)).status;
  const nameAt = async (address: string, kind?: string): Promise<string> =>
    (await shop.get(address, kind)).body.data.name;

  /** What an address gives once its answer is kept: asked again, it reads no content. */
  const keptAt = async (address: string, kind?: string) => {
    const { body } = await shop.get(address, kind);
    const { sql, result } = await shop.app.queriesDuring(() => shop.get(address, kind));
    expect(sql.filter((statement) => /from `(products|homes|files)`/.test(statement))).toEqual([]);
    expect([result.status, result.body]).toEqual([200, body]);
    return body.data;
  };
  const keptName = async (address: string, kind?: string): Promise<string> => (await keptAt(address, kind)).name;

  describe('after the content manager', () => {
    it('published an entry that it had saved', async () => {
      const entry = await plant();
      const address = addressOf(entry);
      expect(await keptName(address)).toBe('Before');
      await admin('put', manager(entry.documentId), { name: 'After' });
      expect(await keptName(address)).toBe('Before');
      await admin('post', manager(`${entry.documentId}/actions/publish`), {});
      expect(await keptName(address)).toBe('After');
    });

    it.each([
      ['unpublished an entry', 'post', (id: string) => `${id}/actions/unpublish`],
      ['deleted an entry', 'delete', (id: string) => id],
    ] as const)('%s', async (_way, method, rest) => {
      const entry = await plant();
      const [list, address] = [`/api/products?filters[slug]=${String(entry.slug)}`, addressOf(entry)];
      await keptAt(address);
      expect(await keptAt(list)).toHaveLength(1);
      await admin(method, manager(rest(entry.documentId)), method === 'post' ? {} : undefined);
      expect(await statusAt(address)).toBe(404);
      expect(await keptAt(list)).toEqual([]);
    });

    it('published many entries at once', async () => {
      const entries = [await plant(), await plant()];
      for (const { documentId } of entries) await admin('put', manager(documentId), { name: 'After' });
      for (const entry of entries) expect(await keptName(addressOf(entry))).toBe('Before');
      const documentIds = entries.map(({ documentId }) => documentId);
      await admin('post', manager('actions/bulkPublish'), { documentIds });
      for (const entry of entries) expect(await keptName(addressOf(entry))).toBe('After');
    });

    it.each(['bulkUnpublish', 'bulkDelete'])('took many entries away at once, by %s', async (action) => {
      const entries = [await plant(), await plant()];
      const slugs = entries.map(({ slug }, index) => `filters[slug][$in][${index}]=${String(slug)}`).join('&');
      for (const entry of entries) await keptAt(addressOf(entry));
      expect(await keptAt(`/api/products?${slugs}`)).toHaveLength(2);
      await admin('post', manager(`actions/${action}`), { documentIds: entries.map(({ documentId }) => documentId) });
      for (const entry of entries) expect(await statusAt(addressOf(entry))).toBe(404);
      expect(await keptAt(`/api/products?${slugs}`)).toEqual([]);
    });

    it('changed nothing but a component inside an entry', async () => {
      const home = `/content-manager/single-types/${HOME}`;
      await shop.plant(HOME, { title: 'Home', heroCaption: { text: 'Before', credit: 'Somebody' } });
      const address = '/api/home?populate=heroCaption';
      expect((await keptAt(address)).heroCaption.text).toBe('Before');
      const { data } = await admin('get', home);
      await admin('post', `${home}/actions/publish`, { heroCaption: { id: data.heroCaption.id, text: 'After' } });
      expect((await keptAt(address)).heroCaption).toMatchObject({ text: 'After', credit: 'Somebody' });
    });
  });

  describe('after the media library', () => {
    const send = async (url: string, picture: Buffer) => {
      const request = shop.app.request.post(url).set({ authorization });
      const answer = await request.attach('files', picture, { filename: 'dots.png', contentType: 'image/png' });
      if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    };

    it('gave a file that stands in it another text, another picture, and deleted it', async () => {
      const [file] = await send('/upload', DOT);
      const address = addressOf(await plant({ image: file.id }), '?populate=image');
      expect((await keptAt(address)).image).toMatchObject({ id: file.id, alternativeText: null, width: 1 });

      await admin('post', `/upload?id=${file.id}`, { fileInfo: { alternativeText: 'A dot', caption: 'Dot' } });
      expect((await keptAt(address)).image).toMatchObject({ alternativeText: 'A dot', caption: 'Dot', width: 1 });

      await send(`/upload/files/${file.id}/replace`, TWO_DOTS);
      expect((await keptAt(address)).image).toMatchObject({ id: file.id, width: 2 });

      await admin('delete', `/upload/files/${file.id}`);
      expect((await keptAt(address)).image).toBeNull();
    });
  });

  describe('after the code of an application, past the document service,', () => {
    const published = ({ documentId }: Entry) => ({ documentId, publishedAt: { $notNull: true } });

    it.each([
      ['updated a row', 'updateRow'],
      ['updated many rows', 'updateRows'],
    ])('%s', async (_way, how) => {
      const entry = await plant();
      expect(await keptName(addressOf(entry))).toBe('Before');
      await past(how, PRODUCT, { where: published(entry), data: { name: 'After' } });
      expect(await keptName(addressOf(entry))).toBe('After');
    });

    it('took the moment of its publication from a row', async () => {
      const entry = await plant();
      await keptAt(addressOf(entry));
      await past('updateRow', PRODUCT, { where: published(entry), data: { publishedAt: null } });
      expect(await statusAt(addressOf(entry))).toBe(404);
    });

    it('deleted many rows', async () => {
      const entry = await plant();
      await keptAt(addressOf(entry));
      await past('deleteRows', PRODUCT, { where: { documentId: entry.documentId } });
      expect(await statusAt(addressOf(entry))).toBe(404);
    });
  });

  describe('after it was settled anew', () => {
    it('for whom a rule holds on which a persona depends', async () => {
      const entry = await plant();
      await shop.vary(entry, 'product', 'dog', { name: 'For dogs' });
      const ofKind = (value: string) => ({
        version: 1,
        root: { predicate: 'fact', params: { fact: 'request.header.x-kind', operator: 'equals', value } },
      });
      const data = { key: 'likes-paws', name: 'Likes paws', condition: ofKind('dog') };
      const { documentId } = await shop.app.documents(RULE).create({ data });
      const personas = shop.app.documents(PERSONA);
      const dog = await personas.findFirst({ filters: { key: 'dog' } });
      const condition = { version: 1, root: { rule: 'likes-paws' } };
      await personas.update({ documentId: dog!.documentId, data: { condition } });
      const names = async () => [
        await keptName(addressOf(entry), 'dog'),
        await keptName(addressOf(entry), 'wolf'),
        await keptName(addressOf(entry)),
      ];
      expect(await names()).toEqual(['For dogs', 'Before', 'Before']);
      await shop.app.documents(RULE).update({ documentId, data: { condition: ofKind('wolf') } });
      expect(await names()).toEqual(['Before', 'For dogs', 'Before']);
    });

    it('in the role of the public what it may read', async () => {
      const entry = await plant();
      const { roles } = await admin('get', '/users-permissions/roles');
      const { id } = roles.find(({ type }: { type: string }) => type === 'public');
      const allow = async (enabled: boolean) => {
        const { role } = await admin('get', `/users-permissions/roles/${id}`);
        role.permissions['api::product'].controllers.product.findOne.enabled = enabled;
        const { name, description, permissions } = role;
        await admin('put', `/users-permissions/roles/${id}`, { name, description, permissions });
      };
      expect(await keptName(addressOf(entry))).toBe('Before');
      await allow(false);
      expect(await statusAt(addressOf(entry))).toBe(403);
      await allow(true);
      expect(await nameAt(addressOf(entry))).toBe('Before');
    });

    it('which languages there are', async () => {
      const french = await admin('post', '/i18n/locales', { code: 'fr', name: 'French', isDefault: false });
      const entry = await plant();
      const { documentId, slug } = entry;
      await shop.plant(PRODUCT, { name: 'Avant', slug, price: 1 }, { documentId, locale: 'fr' });
      const list = `/api/products?locale=fr`;
      expect(await keptName(addressOf(entry, '?locale=fr'))).toBe('Avant');
      expect(await keptAt(list)).toHaveLength(1);
      await admin('delete', `/i18n/locales/${french.id}`);
      expect(await statusAt(addressOf(entry, '?locale=fr'))).toBe(404);
      expect((await shop.get(list)).body.data ?? []).toEqual([]);
      expect(await keptName(addressOf(entry))).toBe('Before');
    });
  });
});
