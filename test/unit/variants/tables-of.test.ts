import { tablesOf, type Metadata } from '../../../server/src/variants/tables-of';

const tables: Record<string, ReturnType<Metadata['get']>> = {
  variant: {
    tableName: 'pz_page',
    attributes: {
      title: {},
      hero: { target: 'shared.hero', joinTable: { name: 'pz_page_cmps', on: { field: 'hero' } } },
      zone: { joinTable: { name: 'pz_page_cmps', on: { field: 'zone' } } },
      cover: { target: 'plugin::upload.file' },
      author: { target: 'author', joinTable: { name: 'pz_page_author_lnk' } },
    },
  },
  author: { tableName: 'authors', attributes: {} },
};
const metadata: Metadata = { get: (uid) => tables[uid]! };

it('names the type, its components once, and each relation with the table it cannot do without', () => {
  expect(tablesOf(metadata, 'variant')).toEqual([
    { name: 'pz_page' },
    { name: 'pz_page_cmps' },
    { name: 'pz_page_author_lnk', dependsOn: [{ name: 'authors' }] },
  ]);
});
