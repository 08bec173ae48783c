import { entryAddress } from '../../../../admin/src/variants/entry-address';

describe('the address of an entry', () => {
  it('keeps the locale of a localized type', () => {
    expect(entryAddress({ type: 'api::page.page', documentId: 'd1', locale: 'ja' })).toBe(
      '/content-manager/collection-types/api::page.page/d1?plugins[i18n][locale]=ja'
    );
  });

  it('names no document of a single type, and no locale where there is none', () => {
    expect(entryAddress({ type: 'api::home.home', kind: 'singleType', documentId: 'd1' })).toBe(
      '/content-manager/single-types/api::home.home'
    );
  });
});
