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
  const shown = (hasSection: boolean) =>
    withoutOwnTypes({ ctLinks: uids.map((uid) => ({ uid })), models: [] }, { hasSection }).ctLinks.map(
      ({ uid }) => uid
    );

  it('leaves to the section what the section lists', () => {
    expect(shown(true)).toEqual(['api::page.page']);
  });

  it('keeps all but the variants for who has no section', () => {
    expect(shown(false)).toEqual(uids.slice(0, -1));
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
