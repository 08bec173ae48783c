import { linksIn, withChange } from '../../../../admin/src/variants/base/links';

describe('links', () => {
  const link = { id: 1, documentId: 'a' };

  it.each([
    ['one', link],
    ['a list', [link]],
    ['the change of a form', { connect: [link], disconnect: [] }],
    ['a page of results', { results: [link], pagination: {} }],
  ])('are found in %s', (_what, value) => {
    expect(linksIn(value)).toEqual([link]);
  });

  it.each([[null], [undefined], ['text'], [[null, 7, {}]]])('are none in %j', (value) => {
    expect(linksIn(value)).toEqual([]);
  });
});

describe('a relation with a change', () => {
  const saved = [
    { id: 1, documentId: 'a' },
    { id: 2, documentId: 'b' },
  ];

  it('is what the server has where nothing changed', () => {
    expect(withChange(saved, undefined)).toEqual(saved);
    expect(withChange(saved, { connect: [], disconnect: [] })).toEqual(saved);
  });

  it('lacks what is taken away and ends with what is added, also where it is only moved', () => {
    const change = { connect: [{ id: 1, documentId: 'a', label: 'A' }], disconnect: [{ id: 2, documentId: 'b' }] };
    expect(withChange(saved, change)).toEqual(change.connect);
  });
});
