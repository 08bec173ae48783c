import { readable } from '../../../../admin/src/variants/base/readable-value';

const components = {
  'sections.banner': {
    info: { displayName: 'Banner' },
    attributes: {
      id: { type: 'integer' },
      heading: { type: 'string' },
      image: { type: 'media' },
      isWide: { type: 'boolean' },
    },
  },
};
const read = (value: unknown, attribute: Parameters<typeof readable>[1]) => readable(value, attribute, { components });

describe('a value for reading', () => {
  it.each([
    ['text', 'Hello', { type: 'string' }, { is: 'text', text: 'Hello' }],
    ['a number', 0, { type: 'integer' }, { is: 'text', text: '0' }],
    ['no', false, { type: 'boolean' }, { is: 'answer', yes: false }],
    ['an unanswered question', null, { type: 'boolean' }, { is: 'empty' }],
    ['nothing', null, { type: 'richtext' }, { is: 'empty' }],
    ['an empty text', '', { type: 'string' }, { is: 'empty' }],
    ['JSON', { a: 1 }, { type: 'json' }, { is: 'text', text: '{\n  "a": 1\n}' }],
    [
      'a moment',
      '2026-01-02T03:04:05.000Z',
      { type: 'datetime' },
      { is: 'moment', at: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)) },
    ],
    ['a day', '2026-01-02', { type: 'date' }, { is: 'text', text: '2026-01-02' }],
  ] as const)('shows %s', (_what, value, attribute, expected) => {
    expect(read(value, attribute)).toEqual(expected);
  });

  it('shows the words of rich text blocks', () => {
    const blocks = [
      { type: 'heading', children: [{ type: 'text', text: 'Dogs' }] },
      { type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: 'bark' }] }] },
      { type: 'paragraph', children: [{ type: 'link', children: [{ type: 'text', text: 'more' }] }] },
    ];
    expect(read(blocks, { type: 'blocks' })).toEqual({ is: 'text', text: 'Dogs\nbark\nmore' });
  });

  it('shows pictures by a thumbnail and other files by name', () => {
    const picture = { name: 'dog.jpg', mime: 'image/jpeg', url: '/dog.jpg', formats: { thumbnail: { url: '/t.jpg' } } };
    const paper = { name: 'guide.pdf', mime: 'application/pdf', url: '/guide.pdf' };
    expect(read([picture, paper], { type: 'media', multiple: true })).toEqual({
      is: 'files',
      files: [
        { name: 'dog.jpg', thumbnail: '/t.jpg' },
        { name: 'guide.pdf', thumbnail: null },
      ],
    });
  });

  it('shows links by their title', () => {
    const links = [
      { id: 1, documentId: 'a', headline: 'Boots' },
      { id: 2, documentId: 'b' },
    ];
    expect(read(links, { type: 'relation', mainField: 'headline' })).toEqual({ is: 'list', items: ['Boots', 'b'] });
  });

  it('sums up components, and names those of a dynamic zone', () => {
    const banner = {
      __component: 'sections.banner',
      id: 7,
      heading: 'Sale',
      image: { name: 'sale.svg' },
      isWide: null,
    };
    expect(read(banner, { type: 'component', component: 'sections.banner' })).toEqual({
      is: 'list',
      items: ['heading: Sale', 'image: sale.svg'],
    });
    expect(read([banner, { __component: 'gone.part' }], { type: 'dynamiczone' })).toEqual({
      is: 'list',
      items: ['Banner: Sale · sale.svg', 'gone.part'],
    });
  });

  it('survives values of a shape that it does not expect', () => {
    const types = ['string', 'blocks', 'media', 'relation', 'component', 'dynamiczone', 'boolean', 'datetime', 'json'];
    for (const type of types) {
      for (const value of [undefined, null, 7, 'x', [], [null], {}, { a: [{}] }]) {
        expect(() => read(value, { type })).not.toThrow();
      }
    }
  });
});
