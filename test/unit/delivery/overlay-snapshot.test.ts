import { createOverlaySnapshot } from '../../../server/src/delivery/overlay-snapshot';
import type { VariantSummary } from '../../../shared/domain/variant';
import { fakeContent, overlayOver, PAGE, PRODUCT, variant } from './fakes';

const SHELF = 'api::shelf.shelf';

function snapshotOver(variants: Readonly<Record<string, readonly VariantSummary[]>>) {
  const { schemas } = overlayOver({}, fakeContent({}));
  let { index } = overlayOver(variants, fakeContent({}));
  const strapi = { db: {}, get: () => ({}) } as never;
  const snapshot = createOverlaySnapshot(strapi, { index: () => index, schemas: () => schemas, maxDepth: 6 });
  const owners = (uid: string): readonly string[] => [...snapshot.owners(uid)].sort();
  const replace = (others: typeof variants): void => void ({ index } = overlayOver(others, fakeContent({})));
  return { owners, replace };
}

const ofProducts = [
  variant('v1', { base: 'p1', personas: ['cat'] }),
  variant('v2', { base: 'p2', personas: ['bird'] }),
];

describe('the personas that can change what a read brings along', () => {
  it('are those that own a variant of its type or of what it can bring along, however deep, and no others', () => {
    const { owners } = snapshotOver({ [PAGE]: [variant('v')], [PRODUCT]: ofProducts });
    expect(owners(PAGE)).toEqual(['bird', 'cat', 'dog']);
    expect(owners(SHELF)).toEqual(['bird', 'cat', 'dog']);
    expect(owners('sections.text')).toEqual([]);
  });

  it('follow the index', () => {
    const { owners, replace } = snapshotOver({ [PAGE]: [variant('v')] });
    expect(owners(PAGE)).toEqual(['dog']);
    replace({ [PAGE]: [variant('v', { personas: ['wolf'] })] });
    expect(owners(PAGE)).toEqual(['wolf']);
  });
});
