import type { TestApp } from '../../harness';
import { startScenario } from './scenario-app';
import { tell } from './told-facts';
import { at, HOKKAIDO, SETTINGS } from './visitors';

const DOG_VARIANT = 'our-story: dog-owner';
const SCHEDULED_VARIANT = 'our-story: hokkaido-winter';
const PAGE_VARIANT_UID = 'plugin::personalization.pz-page';

/** A page whose hero is a video: another video and caption per persona, in both languages, with drafts and a schedule. */
describe('S14 a video per persona', () => {
  let app: TestApp;
  let withDog: Record<string, string>;
  let withCat: Record<string, string>;
  beforeAll(async () => {
    app = await startScenario({ env: SETTINGS });
    withDog = { cookie: await tell(app, { pet: 'dog' }) };
    withCat = { cookie: await tell(app, { pet: 'cat' }) };
  });
  afterAll(() => app?.stop());

  const story = async (headers: Record<string, string>, { locale = 'en', status = 'published' } = {}) => {
    const path = `/api/pages?filters[slug]=our-story&populate[hero][populate]=media&populate[sections]=true&locale=${locale}&status=${status}`;
    const { body } = await app.request.get(path).set(headers).expect(200);
    const [page] = body.data;
    return { ...page, video: page.hero.media.name, type: page.hero.media.mime, caption: page.hero.caption };
  };

  it('shows everyone the video for everyone', async () => {
    expect(await story({})).toMatchObject({
      video: 'story-everyone.webm',
      type: 'video/webm',
      caption: 'A day at the shop',
    });
  });

  it('shows another video and caption to who lives with a dog', async () => {
    expect(await story(withDog)).toMatchObject({ video: 'story-dog.webm', caption: 'A day with the shop dog' });
  });

  it('does so in Japanese', async () => {
    expect(await story(withDog, { locale: 'ja' })).toMatchObject({ video: 'story-dog.webm', caption: '看板犬の一日' });
  });

  it('keeps a draft from visitors and shows it where drafts are asked for', async () => {
    expect((await story(withCat)).video).toBe('story-everyone.webm');
    expect(await story(withCat, { status: 'draft' })).toMatchObject({
      video: 'story-cat.webm',
      caption: 'A day with the stray cat who stayed',
    });
  });

  it.each([
    ['a second before it begins', 'pzStartsAt', -1000, 'story-everyone.webm'],
    ['when it begins', 'pzStartsAt', 0, 'story-hokkaido.webm'],
    ['a second before it ends', 'pzEndsAt', -1000, 'story-hokkaido.webm'],
    ['when it has ended', 'pzEndsAt', 0, 'story-everyone.webm'],
  ])('keeps to the schedule: %s', async (_, boundary, offset, video) => {
    const scheduled = await app.documents(PAGE_VARIANT_UID).findFirst({ filters: { pzName: SCHEDULED_VARIANT } });
    const moment = new Date(Date.parse(scheduled![boundary] as string) + offset).toISOString();
    expect((await story({ ...HOKKAIDO, ...at(moment) })).video).toBe(video);
  });

  // These change the content: they come last.
  it('follows every later edit of the fields that the variant left alone', async () => {
    const pages = app.documents('api::page.page');
    const page = await pages.findFirst({ filters: { slug: 'our-story' } });
    await pages.update({
      documentId: page!.documentId,
      data: { intro: 'A new beginning.', sections: [{ __component: 'sections.text', heading: 'Chapter two' }] },
      status: 'published',
    });
    expect(await story(withDog)).toMatchObject({
      video: 'story-dog.webm',
      intro: 'A new beginning.',
      sections: [{ heading: 'Chapter two' }],
    });
  });

  it('goes back to the base as soon as the variant is unpublished', async () => {
    const variants = app.documents(PAGE_VARIANT_UID);
    const variant = await variants.findFirst({ filters: { pzName: DOG_VARIANT } });
    await variants.unpublish({ documentId: variant!.documentId, locale: 'en' });
    expect((await story(withDog)).video).toBe('story-everyone.webm');
    expect((await story(withDog, { locale: 'ja' })).video).toBe('story-dog.webm');
    await variants.publish({ documentId: variant!.documentId, locale: 'en' });
    expect((await story(withDog)).video).toBe('story-dog.webm');
  });
});
