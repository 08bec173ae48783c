import { fieldGroups } from '../../../../admin/src/variants/overrides/field-groups';

const fields = [
  { name: 'hero', label: 'Picture', type: 'media' },
  { name: 'title', label: 'Title', type: 'string' },
  { name: 'body', label: 'Words', type: 'blocks' },
  { name: 'sections', label: 'Sections', type: 'dynamiczone' },
  { name: 'rank', label: 'Rank', type: 'integer' },
];
const names = (search: string) =>
  fieldGroups(fields, search).map(({ kind, fields: found }) => [kind, found.map(({ name }) => name)]);

describe('the groups of fields', () => {
  it('stand in a fixed order of kinds, each in the order of the form', () => {
    expect(names('')).toEqual([
      ['text', ['title', 'body']],
      ['media', ['hero']],
      ['component', ['sections']],
      ['other', ['rank']],
    ]);
  });

  it.each(['pict', ' HERO '])('find a field by its label or its name: %j', (search) => {
    expect(names(search)).toEqual([['media', ['hero']]]);
  });
});
