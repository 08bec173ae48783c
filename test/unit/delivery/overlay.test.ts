import { overlay, type OverlayDependencies } from '../../../server/src/delivery/overlay';
import type { Selection } from '../../../server/src/delivery/selection';
import { fakeContent, overlayOver, PAGE, PRODUCT, variant } from './fakes';

const everything: Selection = { populate: '*' };

async function run(
  result: unknown,
  dependencies: OverlayDependencies,
  options: { model?: string; selection?: Selection } = {}
) {
  const { model = PAGE, selection = everything } = options;
  const asked: ReadonlySet<string>[] = [];
  const audience = {
    now: 0,
    personas: (among: ReadonlySet<string>) => {
      asked.push(among);
      return [{ key: 'dog' }];
    },
  };
  const place = { path: '', model, selection, locale: model === 'api::shelf.shelf' ? undefined : 'en' };
  const overlaid = await overlay(result, place, { status: 'published', audience }, dependencies);
  return { ...overlaid, decided: asked.length, asked: asked.map((among) => [...among]) };
}

const product = (documentId: string) => ({ id: 7, documentId, name: documentId });

describe('the overlay', () => {
  it('gives back the very answer where nothing in it has variants, and asks nobody who the visitor is', async () => {
    const dependencies = overlayOver({ [PAGE]: [variant('v', { base: 'other' })] }, fakeContent({}));
    const page = { id: 1, documentId: 'base', title: 'Base', featured: [product('p')] };
    const { applied, decided, owners, result } = await run(page, dependencies);
    expect(result).toBe(page);
    expect({ applied, decided, owners: [...owners] }).toEqual({ applied: [], decided: 0, owners: [] });
  });

  it('works on copies', async () => {
    const dependencies = overlayOver(
      { [PRODUCT]: [variant('v', { base: 'p', overrides: ['name'] })] },
      fakeContent({ v: { name: 'Dog' } })
    );
    const page = Object.freeze({ id: 1, documentId: 'base', featured: Object.freeze([Object.freeze(product('p'))]) });
    const { result } = await run(page, dependencies);
    expect(result).toEqual({ id: 1, documentId: 'base', featured: [{ ...product('p'), name: 'Dog' }] });
    expect(page.featured[0]?.name).toBe('p');
  });

  it('reads the same row for the same entry in two places once each, and shares nothing between them', async () => {
    const content = fakeContent({ v: { name: 'Dog' } });
    const dependencies = overlayOver({ [PRODUCT]: [variant('v', { base: 'p', overrides: ['name'] })] }, content);
    const list = [product('p'), product('p'), product('q')];
    const { result } = await run(list, dependencies, { model: PRODUCT });
    expect((result as { name: string }[]).map(({ name }) => name)).toEqual(['Dog', 'Dog', 'q']);
    expect(content.asked.map(({ documentIds }) => documentIds)).toEqual([['v']]);
  });

  it('does not query for values that stay in memory', async () => {
    const content = fakeContent({});
    const summary = variant('v', { values: { title: null } });
    const { applied, result } = await run(
      { documentId: 'base', title: 'Base' },
      overlayOver({ [PAGE]: [summary] }, content)
    );
    expect(result).toEqual({ documentId: 'base', title: null });
    expect([content.asked, applied.length]).toEqual([[], 1]);
  });

  it('loads no field that was not asked for, and applies nothing where none is left', async () => {
    const content = fakeContent({ v: { title: 'Dog' } });
    const dependencies = overlayOver({ [PAGE]: [variant('v', { overrides: ['title', 'featured'] })] }, content);
    const { applied } = await run({ documentId: 'base' }, dependencies, { selection: { fields: ['note'] } });
    expect([content.asked, applied]).toEqual([[], []]);
    await run({ documentId: 'base', title: '' }, dependencies, { selection: { fields: ['title'] } });
    expect(content.asked).toMatchObject([{ fields: ['title'], populate: {} }]);
  });

  it('passes the caller’s options for a relation on', async () => {
    const content = fakeContent({ v: { featured: [] } });
    const dependencies = overlayOver({ [PAGE]: [variant('v', { overrides: ['featured'] })] }, content);
    const populate = { featured: { fields: ['name'], sort: 'name' } };
    await run({ documentId: 'base', featured: [] }, dependencies, { selection: { populate } });
    expect(content.asked).toMatchObject([{ uid: `variant of ${PAGE}`, fields: [], populate, locale: 'en' }]);
  });

  it('personalizes what a variant brings along, but not what it has replaced', async () => {
    const variants = {
      [PAGE]: [variant('page', { overrides: ['featured'] })],
      [PRODUCT]: [
        variant('new', { base: 'q', overrides: ['name'] }),
        variant('old', { base: 'p', overrides: ['name'] }),
      ],
    };
    const content = fakeContent({ page: { featured: [product('q')] }, new: { name: 'Dog' }, old: { name: 'never' } });
    const { applied, result } = await run(
      { documentId: 'base', featured: [product('p')] },
      overlayOver(variants, content)
    );
    expect(result).toEqual({ documentId: 'base', featured: [{ ...product('q'), name: 'Dog' }] });
    expect(applied.map(({ documentId }) => documentId)).toEqual(['base', 'q']);
    expect(content.asked.flatMap(({ documentIds }) => documentIds)).toEqual(['page', 'new']);
  });

  it('asks about more personas for what a variant brings along, and leaves the earlier question as it was', async () => {
    const content = fakeContent({ v: { featured: [product('brought')] }, w: { name: 'Dog' } });
    const dependencies = overlayOver(
      {
        [PAGE]: [variant('v', { overrides: ['featured'] })],
        [PRODUCT]: [variant('w', { base: 'brought', personas: ['dog', 'cat'], overrides: ['name'] })],
      },
      content
    );
    const { asked } = await run({ documentId: 'base', featured: [] }, dependencies);
    expect(asked).toEqual([['dog'], ['dog', 'cat']]);
  });

  it('stops at the depth that is set', async () => {
    const variants = {
      [PAGE]: [variant('page', { overrides: ['featured'] })],
      [PRODUCT]: [variant('new', { base: 'q', overrides: ['name'] })],
    };
    const content = fakeContent({ page: { featured: [product('q')] }, new: { name: 'Dog' } });
    const { result } = await run({ documentId: 'base', featured: [] }, overlayOver(variants, content, { maxDepth: 0 }));
    expect(result).toEqual({ documentId: 'base', featured: [product('q')] });
  });

  it('goes through dynamic zones and relations to anything, and leaves media alone', async () => {
    const content = fakeContent({ v: { name: 'Dog' } });
    const dependencies = overlayOver({ [PRODUCT]: [variant('v', { base: 'p', overrides: ['name'] })] }, content);
    const page = {
      documentId: 'base',
      hero: { id: 1, documentId: 'p', name: 'file' },
      anything: { ...product('p'), __type: PRODUCT },
      sections: [
        { __component: 'sections.text', body: 'p' },
        { __component: 'sections.products', products: [product('p')] },
      ],
    };
    const { result } = await run(page, dependencies);
    expect(result).toMatchObject({
      hero: { name: 'file' },
      anything: { name: 'Dog' },
      sections: [{ body: 'p' }, { products: [{ name: 'Dog' }] }],
    });
    expect(content.asked).toHaveLength(2);
  });

  it('looks up the locale of entries that nobody tells, once for all of them', async () => {
    const content = fakeContent({ v: { name: 'Dog' } });
    const locales = jest.spyOn(content, 'locales');
    const dependencies = overlayOver({ [PRODUCT]: [variant('v', { base: 'p', overrides: ['name'] })] }, content);
    const shelf = { documentId: 's', products: [product('p'), { ...product('p'), id: 8 }] };
    const { result } = await run(shelf, dependencies, { model: 'api::shelf.shelf' });
    expect(result).toMatchObject({ products: [{ name: 'Dog' }, { name: 'Dog' }] });
    expect(locales.mock.calls).toEqual([[PRODUCT, [7, 8]]]);
  });

  it('keeps the base where a variant cannot be loaded, and personalizes the rest', async () => {
    const failures: unknown[] = [];
    const variants = {
      [PAGE]: [variant('page', { overrides: ['title'] })],
      [PRODUCT]: [variant('v', { base: 'p', overrides: ['name'] })],
    };
    const content = fakeContent({ v: { name: 'Dog' } });
    const load: typeof content.load = async (query) => {
      if (query.uid === `variant of ${PAGE}`) throw new Error('gone');
      return content.load(query);
    };
    const dependencies = overlayOver(variants, { ...content, load }, { onFailure: (error) => failures.push(error) });
    const { result } = await run({ documentId: 'base', title: 'Base', featured: [product('p')] }, dependencies);
    expect(result).toMatchObject({ title: 'Base', featured: [{ name: 'Dog' }] });
    expect(failures).toHaveLength(1);
  });

  it('keeps the base where the row has just gone', async () => {
    const dependencies = overlayOver({ [PAGE]: [variant('v')] }, fakeContent({}));
    const { applied, result } = await run({ documentId: 'base', title: 'Base' }, dependencies);
    expect([result, applied]).toEqual([{ documentId: 'base', title: 'Base' }, []]);
  });

  it('says which personas can change the answer, but not those whose variant is over', async () => {
    const variants = [
      variant('a'),
      variant('b', { personas: ['cat'] }),
      variant('c', { personas: ['old'], endsAt: 0 }),
    ];
    const { owners } = await run(
      { documentId: 'base', title: 'Base' },
      overlayOver({ [PAGE]: variants }, fakeContent({}))
    );
    expect([...owners].sort()).toEqual(['cat', 'dog']);
  });

  it('does not list private fields', async () => {
    const dependencies = overlayOver(
      { [PAGE]: [variant('v', { overrides: ['title', 'note'] })] },
      fakeContent({ v: { title: 'Dog', note: 'x' } })
    );
    expect((await run({ documentId: 'base', title: '', note: '' }, dependencies)).applied[0]?.fields).toEqual([
      'title',
    ]);
  });
});
