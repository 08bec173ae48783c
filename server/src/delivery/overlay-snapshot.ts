import type { Core } from '@strapi/types';
import { createVariantContentRepository, type Database } from '../repositories/variant-content-repository';
import type { VariantIndex } from '../services/variant-index';
import { variantUid } from '../uids';
import { createModelGraph, type ModelGraph } from './model-graph';
import type { OverlayDependencies } from './overlay';
import { createSchemas, type ContentTypeModel, type Schemas } from './schemas';

/** What an overlay needs, from the snapshots as they stand. One request keeps what it was given to the end of a read. */
export type OverlaySnapshot = (onFailure: (error: unknown) => void) => OverlayDependencies;

export function createOverlaySnapshot(
  strapi: Core.Strapi,
  { index: currentIndex, maxDepth }: { index: () => VariantIndex; maxDepth: number }
): OverlaySnapshot {
  const transform = (uid: string, params: object) =>
    strapi.get('query-params').transform(uid as never, params) as never;
  const content = createVariantContentRepository({ db: strapi.db as unknown as Database, transform });
  // Content types are complete at the first request only.
  let schemas: Schemas | undefined;
  let drawn: { readonly index: VariantIndex; readonly types: string; readonly graph: ModelGraph } | undefined;

  function graphOf(index: VariantIndex, { models }: Schemas): ModelGraph {
    if (drawn?.index === index) return drawn.graph;
    // Most reloads do not change which types have variants, and so not the graph either.
    const types = [...index.types].sort().join(' ');
    drawn = { index, types, graph: drawn?.types === types ? drawn.graph : createModelGraph(models, index.types) };
    return drawn.graph;
  }

  return (onFailure) => {
    schemas ??= createSchemas({ ...strapi.contentTypes, ...strapi.components } as unknown as Record<
      string,
      ContentTypeModel
    >);
    const index = currentIndex();
    return { index, graph: graphOf(index, schemas), schemas, content, variantUid, maxDepth, onFailure };
  };
}
