import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { ON_A_TV, onLinux, onWindows, SETTINGS } from './visitors';

/** A developer on Linux with an old browser version; a household on a TV. */
describe('S10 the own system', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
  });
  afterAll(() => app?.stop());

  const download = async (headers: Record<string, string>, locale = 'en') => {
    const path = `/api/pages?filters[slug]=download&populate=action&personalization=meta&locale=${locale}`;
    const { body } = await app.request.get(path).set(headers).expect(200);
    const [page] = body.data;
    return { url: page.action.url, note: page.note, intro: page.intro, persona: body.meta.personalization.persona };
  };

  it('offers a developer on Linux the file for Linux', async () => {
    expect(await download(onLinux(142))).toMatchObject({
      url: '/files/feeder-studio.AppImage',
      persona: 'linux-developer',
    });
  });

  it('tells the one with an old browser what that means', async () => {
    const page = await download(onLinux(99));
    expect(page).toMatchObject({ url: '/files/feeder-studio.AppImage', persona: 'linux-old-browser' });
    expect(page.note).toMatch(/older than version 120/);
  });

  it('compares versions as versions: 99 is below 120, as text it would not be', async () => {
    const personas = await Promise.all(
      [99, 119, 120, 1000].map(async (version) => (await download(onLinux(version))).persona)
    );
    expect(personas).toEqual(['linux-old-browser', 'linux-old-browser', 'linux-developer', 'linux-developer']);
  });

  it('speaks to a household at the television', async () => {
    const page = await download(ON_A_TV);
    expect(page.persona).toBe('tv-household');
    expect(page.intro).toMatch(/on a computer or a phone/);
    expect(page.url).toBe('/files/feeder-studio.zip');
  });

  it('speaks Japanese to who asks for Japanese', async () => {
    expect((await download(ON_A_TV, 'ja')).note).toBe('本体のコードを撮影すると、そちらに届きます。');
  });

  it('offers everybody else the page for everyone', async () => {
    const base = { url: '/files/feeder-studio.zip', note: 'For Windows, macOS and Linux.', persona: null };
    expect(await download(onWindows(142))).toMatchObject(base);
    expect(await download({ 'user-agent': 'something nobody has heard of' })).toMatchObject(base);
  });
});
