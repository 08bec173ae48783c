import { linksIn, toFormValue } from '../../../../admin/src/variants/base/form-value';

const components = {
  'shared.card': {
    attributes: {
      id: { type: 'integer' },
      documentId: { type: 'string' },
      title: { type: 'string' },
      image: { type: 'media' },
      product: { type: 'relation' },
      links: { type: 'component', component: 'shared.link', repeatable: true },
    },
  },
  'shared.link': { attributes: { label: { type: 'string' } } },
};
const formValue = (
  value: unknown,
  attribute: Parameters<typeof toFormValue>[1],
  current?: Parameters<typeof toFormValue>[3]
) => toFormValue(value, attribute, components, current);

describe('a value of the base in the form of a variant', () => {
  it('is the same for what is no component and no relation', () => {
    const image = { id: 3, url: '/dog.svg' };
    expect(formValue('Hello', { type: 'string' })).toBe('Hello');
    expect(formValue(image, { type: 'media' })).toBe(image);
  });

  it('is empty as the form knows it where the base has none', () => {
    expect(formValue(null, { type: 'text' })).toBeNull();
    expect(formValue(null, { type: 'dynamiczone' })).toEqual([]);
    expect(formValue(undefined, { type: 'component', repeatable: true })).toEqual([]);
    expect(formValue(null, { type: 'media', multiple: true })).toEqual([]);
    expect(formValue(null, { type: 'component' })).toBeNull();
  });

  it('has no row ids in its components, so that nothing is taken from the base', () => {
    const card = { id: 7, title: 'Boots', links: [{ id: 9, label: 'More' }] };
    expect(formValue(card, { type: 'component', component: 'shared.card' })).toEqual({
      title: 'Boots',
      links: [{ label: 'More', __temp_key__: 'a0' }],
    });
  });

  it('keeps which component each part of a dynamic zone is, in order', () => {
    const zone = [
      { __component: 'shared.link', id: 1, label: 'One' },
      { __component: 'shared.link', id: 2, label: 'Two' },
    ];
    expect(formValue(zone, { type: 'dynamiczone' })).toEqual([
      { __component: 'shared.link', label: 'One', __temp_key__: 'a0' },
      { __component: 'shared.link', label: 'Two', __temp_key__: 'a1' },
    ]);
  });

  it('connects what the base links to, and lets go of what only the variant does', () => {
    const wanted = [{ id: 1, documentId: 'a', locale: 'en', name: 'Boots' }];
    const current = [
      { id: 1, documentId: 'a' },
      { id: 2, documentId: 'b' },
    ];
    expect(formValue(wanted, { type: 'relation' }, current)).toEqual({
      connect: [
        {
          ...wanted[0],
          apiData: { id: 1, documentId: 'a', locale: 'en', isTemporary: true },
          __temp_key__: 'a0',
        },
      ],
      disconnect: [{ id: 2, documentId: 'b', apiData: { id: 2, documentId: 'b', isTemporary: true } }],
    });
  });

  it('links from within components too', () => {
    const card = { product: { id: 4, documentId: 'p' } };
    const value = formValue(card, { type: 'component', component: 'shared.card' });
    expect(value).toMatchObject({ product: { connect: [{ id: 4, documentId: 'p' }], disconnect: [] } });
  });
});

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
