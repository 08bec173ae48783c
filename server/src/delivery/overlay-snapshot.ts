import type { Core } from '@strapi/types';
import { createVariantContentRepository, type Database } from '../repositories/variant-content-repository';
import type { VariantIndex } from '../services/variant-index';
import { variantUid } from '../uids';
import { createModelGraph, type ModelGraph } from './model-graph';
import type { OverlayDependencies } from './overlay';
import type { Schemas } from './schemas';

/** What an overlay needs, as it stands. A read keeps what it was given to its end, whatever is replaced meanwhile. */
export interface OverlaySnapshot {
  current(): Pick<OverlayDependencies, 'graph' | 'index'>;
  /** Keys of all personas that own a variant of a type or of anything that it can bring along. */
  owners(uid: string): ReadonlySet<string>;
  dependencies(onFailure: (error: unknown) => void): OverlayDependencies;
}

export interface OverlaySnapshotOptions {
  readonly index: () => VariantIndex;
  readonly schemas: () => Schemas;
  readonly maxDepth: number;
}

interface Drawn {
  readonly index: VariantIndex;
  readonly types: string;
  readonly graph: ModelGraph;
  /** By type, as far as it was asked for. */
  readonly owners: Map<string, ReadonlySet<string>>;
}

export function createOverlaySnapshot(
  strapi: Core.Strapi,
  { index: currentIndex, schemas: schemasOf, maxDepth }: OverlaySnapshotOptions
): OverlaySnapshot {
  const transform = (uid: string, params: object) =>
    strapi.get('query-params').transform(uid as never, params) as never;
  const content = createVariantContentRepository({ db: strapi.db as unknown as Database, transform });
  let drawn: Drawn | undefined;

  function current(): Drawn {
    const index = currentIndex();
    if (drawn?.index === index) return drawn;
    // Most reloads do not change which types have variants, and so not the graph either.
    const types = [...index.types].sort().join(' ');
    const graph = drawn?.types === types ? drawn.graph : createModelGraph(schemasOf().models, index.types);
    return (drawn = { index, types, graph, owners: new Map() });
  }

  function owners(uid: string): ReadonlySet<string> {
    const { graph, index, owners: known } = current();
    const found = known.get(uid) ?? new Set([...graph.reach(uid)].flatMap((type) => [...index.owners(type)]));
    known.set(uid, found);
    return found;
  }

  return {
    current,
    owners,
    dependencies(onFailure) {
      const { graph, index } = current();
      return { index, graph, schemas: schemasOf(), content, variantUid, maxDepth, onFailure };
    },
  };
}
