import { askedNames, attributeOf, placeOf, type SelectionNode } from '../../../server/src/delivery/graphql/asked-names';

const field = (name: string, ...selections: SelectionNode[]): SelectionNode => ({
  kind: 'Field',
  name: { value: name },
  selectionSet: { selections },
});
const spread = (name: string): SelectionNode => ({ kind: 'FragmentSpread', name: { value: name } });
const inline = (...selections: SelectionNode[]): SelectionNode => ({
  kind: 'InlineFragment',
  selectionSet: { selections },
});

describe('the names that a GraphQL field asks for', () => {
  it('are found below wrappers, fragments and connections', () => {
    const fragments = { Card: inline(field('title'), spread('Card')) };
    const query = field('pages', field('nodes', inline(field('intro')), spread('Card'), field('articles_connection')));
    expect([...askedNames({ fieldNodes: [query], fragments })].sort()).toEqual(['articles', 'intro', 'nodes', 'title']);
  });

  it('survive a fragment that is not there', () => {
    expect(askedNames({ fieldNodes: [field('home', spread('Gone'))], fragments: {} })).toEqual([]);
  });
});

describe('a place in a GraphQL answer', () => {
  it('is the same for all entries of a list', () => {
    const at = (index: number) => placeOf({ key: 'image', prev: { key: index, prev: { key: 'products' } } });
    expect([at(0), at(7)]).toEqual(['products.image', 'products.image']);
  });
});

describe('a connection', () => {
  it('is the attribute with its page numbers', () => {
    expect([attributeOf('articles_connection'), attributeOf('articles')]).toEqual(['articles', 'articles']);
  });
});
