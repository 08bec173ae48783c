import type { Core } from '@strapi/types';
import type { DocumentChain } from '../document-chain';
import { createBaseValueRepository } from '../repositories/base-values/base-value-repository';
import { createVariantLifecycleRepository } from '../repositories/variant-lifecycle-repository';
import { createVariantSnapshotRepository } from '../repositories/variant-snapshot-repository';
import { registeredVariantTypes, type VariantType } from '../repositories/variant-types';
import { removeVariantsWithoutBase } from './follow-base';
import { saveVariant, VARIANT_WRITES, type SaveDependencies, type VariantWrite } from './save-variant';

/**
 * Ties variants to their base entries, in one document middleware: the one place that every editor, API and script
 * passes. (Strapi's database lifecycles also fire for the copies that publishing makes.)
 *
 * Everything happens in the transaction of the write itself: a base is never deleted without its variants.
 */
export function registerVariantLifeCycle({ strapi, documents }: VariantLifeCycleDependencies): void {
  const repository = createVariantLifecycleRepository(strapi);
  const defaultLocale = (): Promise<string> => strapi.plugin('i18n').service('locales').getDefaultLocale();
  const dependencies: SaveDependencies = {
    repository,
    defaultLocale,
    snapshots: createVariantSnapshotRepository(strapi),
    baseValues: createBaseValueRepository(strapi),
  };
  const typesByUid = once(() => {
    const types = registeredVariantTypes(strapi);
    return {
      ofBase: new Map(types.map((type) => [type.base, type])),
      ofVariant: new Map(types.map((type) => [type.variant, type])),
    };
  });

  async function deleteBase(type: VariantType, documentId: string, next: Next): Promise<unknown> {
    const result = await next();
    await removeVariantsWithoutBase(repository, type, documentId);
    return result;
  }

  documents.onWrite((context: VariantWrite & { readonly uid: string }, next: Next): Promise<unknown> => {
    const { uid, action, params } = context;
    const base = action === 'delete' && params.documentId ? typesByUid().ofBase.get(uid) : undefined;
    if (base) return strapi.db.transaction(() => deleteBase(base, params.documentId as string, next));
    const variant = VARIANT_WRITES.has(action) ? typesByUid().ofVariant.get(uid) : undefined;
    if (variant) return strapi.db.transaction(() => saveVariant(dependencies, variant, context, next));
    return next();
  });
}

interface VariantLifeCycleDependencies {
  readonly strapi: Core.Strapi;
  readonly documents: DocumentChain;
}

type Next = () => Promise<unknown>;

/** The types are complete only after every plugin's `register()`, so they are read at the first write. */
function once<T>(read: () => T): () => T {
  let value: { readonly of: T } | null = null;
  return () => (value ??= { of: read() }).of;
}
