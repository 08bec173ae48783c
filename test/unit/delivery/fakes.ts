import type { VariantSummary } from '../../../shared/domain/variant';
import type { Model } from '../../../server/src/delivery/model-graph';
import { createModelGraph } from '../../../server/src/delivery/model-graph';
import type { OverlayDependencies } from '../../../server/src/delivery/overlay';
import { createSchemas, type ContentTypeModel } from '../../../server/src/delivery/schemas';
import type {
  VariantContentQuery,
  VariantContentRepository,
} from '../../../server/src/repositories/variant-content-repository';
import { createVariantIndex, indexVariants } from '../../../server/src/services/variant-index';

export function variant(documentId: string, summary: Partial<VariantSummary> = {}): VariantSummary {
  return {
    documentId,
    base: 'base',
    locale: 'en',
    status: 'published',
    personas: ['dog'],
    overrides: ['title'],
    startsAt: null,
    endsAt: null,
    ...summary,
  };
}

export const PAGE = 'api::page.page';
export const PRODUCT = 'api::product.product';

const localized = { options: { draftAndPublish: true }, pluginOptions: { i18n: { localized: true } } };

const MODELS: Record<string, ContentTypeModel> = {
  [PAGE]: {
    ...localized,
    attributes: {
      title: { type: 'string' },
      note: { type: 'string', private: true },
      featured: { type: 'relation', target: PRODUCT },
      sections: { type: 'dynamiczone', components: ['sections.products', 'sections.text'] },
      hero: { type: 'media' },
      anything: { type: 'relation' },
    },
  },
  [PRODUCT]: { ...localized, attributes: { name: { type: 'string' }, page: { type: 'relation', target: PAGE } } },
  'api::shelf.shelf': { attributes: { products: { type: 'relation', target: PRODUCT } } },
  'sections.products': { attributes: { products: { type: 'relation', target: PRODUCT } } },
  'sections.text': { attributes: { body: { type: 'string' } } },
};

/** A repository that keeps what it was asked. */
export interface FakeContent extends VariantContentRepository {
  readonly asked: VariantContentQuery[];
}

export function fakeContent(rows: Readonly<Record<string, Record<string, unknown>>>): FakeContent {
  const asked: VariantContentQuery[] = [];
  return {
    asked,
    async load(query) {
      asked.push(query);
      const found = query.documentIds.flatMap((id) => (rows[id] ? [[id, rows[id]] as const] : []));
      return new Map(found);
    },
    locales: async (_uid, rowIds) => new Map(rowIds.map((id) => [id, 'en'])),
  };
}

export function overlayOver(
  variants: Readonly<Record<string, readonly VariantSummary[]>>,
  content: VariantContentRepository,
  options: Partial<OverlayDependencies> = {}
): OverlayDependencies {
  const index = createVariantIndex(
    new Map(Object.entries(variants).map(([uid, summaries]) => [uid, indexVariants(summaries)]))
  );
  const schemas = createSchemas(MODELS);
  const graph = createModelGraph(new Map<string, Model>(Object.entries(MODELS)), index.types);
  const variantUid = (uid: string) => `variant of ${uid}`;
  return { index, graph, schemas, content, variantUid, maxDepth: 6, onFailure: () => undefined, ...options };
}
