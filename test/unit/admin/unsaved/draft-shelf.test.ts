import { changedFields, createDraftShelf } from '../../../../admin/src/unsaved/draft-shelf';

const place = { userId: 7, address: '/content-manager/rule/1 en', part: 'form' };
const draft = { ...place, typed: { name: 'Typed' } };
const ending = { is: 'logged-out' };

describe('a draft over a login', () => {
  it('is handed out once, to its writer, at its page', () => {
    const shelf = createDraftShelf();
    shelf.keep(draft, ending);
    expect(shelf.take({ ...place, address: '/elsewhere en' })).toBeNull();
    expect(shelf.take({ ...place, part: 'dialog' })).toBeNull();
    expect(shelf.take(place)).toEqual({ name: 'Typed' });
    expect(shelf.take(place)).toBeNull();
  });

  it('lies beside those of other parts of the page, and not beside those that an earlier login left', () => {
    const shelf = createDraftShelf();
    expect(shelf.keep(draft, ending)).toBe(true);
    expect(shelf.keep({ ...draft, part: 'dialog', typed: 'A name' }, ending)).toBe(false);
    expect(shelf.keep({ ...draft, part: 'dialog', typed: 'Another' }, { ...ending })).toBe(true);
    expect(shelf.take({ ...place, part: 'dialog' })).toBe('Another');
    expect(shelf.take(place)).toBeNull();
  });

  it('is thrown away by the login of anybody else', () => {
    const shelf = createDraftShelf();
    shelf.keep(draft, ending);
    expect(shelf.take({ ...place, userId: 8, address: '/elsewhere en' })).toBeNull();
    expect(shelf.take(place)).toBeNull();
  });

  it('holds the changed fields only, so that the others follow what is stored', () => {
    const before = { name: 'Old', key: 'k', tags: [1], gone: null };
    expect(changedFields({ name: 'New', key: 'k', tags: [1], gone: null }, before)).toEqual({ name: 'New' });
    expect(changedFields({ ...before, tags: [] }, before)).toEqual({ tags: [] });
  });
});
