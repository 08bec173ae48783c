import { withoutOwnTypes } from '../../../../admin/src/own-type-links';
import { pagesFor } from '../../../../admin/src/section/section-pages';

describe('the left navigation of the content manager', () => {
  const uids = [
    'api::page.page',
    'plugin::personalization.persona',
    'plugin::personalization.rule',
    'plugin::personalization.fact',
    'plugin::personalization.sample-visitor',
    'plugin::personalization.pz-page',
  ];
  const section = { action: 'plugin::personalization.read', subject: null };
  const home = { uid: 'api::home.home', kind: 'singleType', isDisplayed: true };
  const readHome = { action: 'plugin::content-manager.explorer.read', subject: home.uid };
  const shown = (granted: Parameters<typeof withoutOwnTypes>[1], links = uids, models = [home]) =>
    withoutOwnTypes({ ctLinks: links.map((uid) => ({ uid })), models }, granted).ctLinks.map(({ uid }) => uid);

  it('leaves to the section what the section lists', () => {
    expect(shown([section])).toEqual(['api::page.page']);
  });

  it('keeps all but the variants for who has no section', () => {
    expect(shown([])).toEqual(uids.slice(0, -1));
  });

  describe('for who may work on nothing else, whom Strapi would turn away without a link', () => {
    const [, persona = '', , , , variants = ''] = uids;

    it('keeps what the section lists', () => {
      expect(shown([section], [persona, variants])).toEqual([persona]);
    });

    it('keeps variants where there is nothing else', () => {
      expect(shown([section], [variants])).toEqual([variants]);
    });

    it('takes them away where a single type is left to read', () => {
      expect(shown([section, readHome], [persona, variants])).toEqual([]);
      expect(shown([section, readHome], [persona], [{ ...home, isDisplayed: false }])).toEqual([persona]);
    });
  });
});

describe('the menu of the section', () => {
  const read = { action: 'plugin::personalization.read', subject: null };
  const readPersonas = {
    action: 'plugin::content-manager.explorer.read',
    subject: 'plugin::personalization.persona',
  };
  const paths = (granted: Parameters<typeof pagesFor>[0]) => pagesFor(granted).map(({ path }) => path);

  it('is empty without any right', () => {
    expect(paths([])).toEqual([]);
  });

  it('asks for the right on the content beside the one on the section', () => {
    expect(paths([read])).toEqual([]);
    expect(paths([readPersonas])).toEqual([]);
    expect(paths([read, readPersonas])).toEqual(['']);
  });

  it('shows simulator and settings to who may use them', () => {
    expect(paths([{ action: 'plugin::personalization.simulate' }])).toContain('simulator');
    expect(paths([{ action: 'plugin::personalization.settings.read' }])).toEqual(['settings']);
  });
});
