import { changedFields, createDraftShelf } from '../../../../admin/src/unsaved/draft-shelf';

const draft = { userId: 7, address: '/content-manager/rule/1 en', changed: { name: 'Typed' } };

describe('a draft over a login', () => {
  it('is handed out once, to its writer, at its form', () => {
    const shelf = createDraftShelf();
    shelf.keep(draft);
    expect(shelf.take({ userId: 7, address: '/elsewhere en' })).toBeNull();
    expect(shelf.take({ userId: 7, address: draft.address })).toEqual(draft);
    expect(shelf.take({ userId: 7, address: draft.address })).toBeNull();
  });

  it('is thrown away by the login of anybody else', () => {
    const shelf = createDraftShelf();
    shelf.keep(draft);
    expect(shelf.take({ userId: 8, address: '/elsewhere en' })).toBeNull();
    expect(shelf.take({ userId: 7, address: draft.address })).toBeNull();
  });

  it('holds the changed fields only, so that the others follow what is stored', () => {
    const before = { name: 'Old', key: 'k', tags: [1], gone: null };
    expect(changedFields({ name: 'New', key: 'k', tags: [1], gone: null }, before)).toEqual({ name: 'New' });
    expect(changedFields({ ...before, tags: [] }, before)).toEqual({ tags: [] });
  });
});
