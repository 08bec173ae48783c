import { fieldsOf, populatedOf, selectionInside, selectionOfComponent } from '../../../server/src/delivery/selection';

describe('what a caller asked for', () => {
  it.each([
    [undefined, null],
    ['*', null],
    [['*'], null],
    ['', null],
    ['title', ['title']],
    ['title, lead', ['title', 'lead']],
    [
      ['title', 'lead,note'],
      ['title', 'lead', 'note'],
    ],
  ])('reads the fields %j', (fields, expected) => {
    const names = fieldsOf({ fields });
    expect(names && [...names]).toEqual(expected);
  });

  it.each([
    [undefined, []],
    [false, []],
    ['hero', ['hero']],
    ['hero,sections', ['hero', 'sections']],
    [
      ['hero', 'featured.image'],
      ['hero', 'featured'],
    ],
    [{ hero: true, seo: false, note: 'false', featured: { fields: ['name'] } }, ['hero', 'featured']],
  ])('reads the populate %j', (populate, expected) => {
    const populated = populatedOf({ populate });
    expect(populated !== '*' && [...populated.keys()]).toEqual(expected);
  });

  it.each(['*', true])('reads the populate %j as everything', (populate) => {
    expect(populatedOf({ populate })).toBe('*');
  });

  it('carries dotted paths on to the next level', () => {
    const inside = selectionInside(populatedOf({ populate: ['featured.image', 'featured.category'] }), 'featured');
    expect([...(populatedOf(inside) as ReadonlyMap<string, unknown>).keys()]).toEqual(['image', 'category']);
  });

  it('asks for no more than the rows themselves behind a wildcard', () => {
    expect(selectionInside('*', 'featured')).toEqual({});
  });

  it('finds the fragment of a component, and the wildcard where there are no fragments', () => {
    const fragment = { populate: { products: true } };
    expect(selectionOfComponent({ on: { 'sections.a': fragment } }, 'sections.a')).toBe(fragment);
    expect(selectionOfComponent({ on: { 'sections.a': fragment } }, 'sections.b')).toEqual({ populate: undefined });
    expect(selectionOfComponent({ populate: '*' }, 'sections.a')).toEqual({ populate: '*' });
  });
});
