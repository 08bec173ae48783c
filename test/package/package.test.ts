import { installApp, type InstalledApp } from './installed-app';

interface Notices {
  data: { title: string; body: string }[];
}

describe('the package, installed from its tarball into an empty Strapi application', () => {
  let app: InstalledApp | undefined;

  beforeAll(async () => {
    app = await installApp();
  });
  afterAll(() => app?.stop());

  const noticesFor = async (language: string): Promise<Notices['data']> => {
    const response = await fetch(`${app?.url}/api/notices`, { headers: { 'Accept-Language': language } });
    expect(response.status).toBe(200);
    return ((await response.json()) as Notices).data;
  };

  it('answers a visitor of a persona with the variant', async () => {
    expect(await noticesFor('ja')).toMatchObject([{ title: 'こんにちは', body: 'For everyone' }]);
  });

  it('answers everybody else with the base entry', async () => {
    expect(await noticesFor('fr')).toMatchObject([{ title: 'Hello', body: 'For everyone' }]);
  });

  it('starts without a complaint', () => {
    expect(app?.logs()).not.toMatch(/\b(warn|error):/);
  });
});
