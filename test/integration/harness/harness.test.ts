import path from 'node:path';
import { startApp, type TestApp } from '../../harness';

describe('the test harness', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({
      seed: false,
      extension: path.join(__dirname, 'extension.js'),
      settings: { 'api.rest.maxLimit': 7 },
    });
  });

  it('starts an application without any content', async () => {
    expect(await app.documents('api::page.page').count({})).toBe(0);
  });

  it('answers over HTTP what was written through documents', async () => {
    await app.publicMay(['api::category.category.find']);
    await app.documents('api::category.category').create({ data: { name: 'Toys', slug: 'toys' }, status: 'published' });
    const { body } = await app.request.get('/api/categories').expect(200);
    expect(body.data).toMatchObject([{ name: 'Toys' }]);
  });

  it('lets nobody read what was not granted', async () => {
    await app.request.get('/api/articles').expect(403);
  });

  it('counts the queries of a request', async () => {
    const { count, sql } = await app.queriesDuring(() => app.request.get('/api/categories?sort=id').expect(200));
    expect(count).toBeGreaterThan(0);
    expect(sql.some((statement) => statement.includes('categories'))).toBe(true);
  });

  it('passes on what went wrong over there', async () => {
    await expect(app.documents('api::nothing.nothing').count({})).rejects.toThrow('There is no content type');
  });

  it('runs an extension in the application, and its functions on request', async () => {
    expect(await app.call('extension', 'registeredIn')).toBe('register');
  });

  it('sets what Strapi itself can be told', async () => {
    const { body } = await app.request.get('/api/categories?pagination[pageSize]=50').expect(200);
    expect(body.meta.pagination.pageSize).toBe(7);
  });

  it('opens the admin API with a token', async () => {
    const token = await app.adminToken();
    await app.request.get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(200);
    await app.request.get('/admin/users/me').expect(401);
  });

  it('opens the content API with an API token', async () => {
    const token = await app.apiToken('read-only');
    await app.request.get('/api/articles').set('Authorization', `Bearer ${token}`).expect(200);
  });
});
