import type { Core } from '@strapi/types';
import type { Problem } from '../../../shared/domain/problem';
import type { VersionStatus } from '../../../shared/domain/variant';
import {
  createVariantLifecycleRepository,
  type VariantLifecycleRepository,
  type VariantRow,
} from '../repositories/variant-lifecycle-repository';
import { textList } from '../repositories/stored-values';
import { variantTypes, type VariantType } from '../repositories/variant-types';

/** A stored variant that no longer fits its base, because somebody changed the schema or wrote past Strapi. */
export interface VariantDrift {
  readonly base: string;
  readonly variant: string;
  readonly documentId: string;
  /** Its documentId where it has no name. */
  readonly name: string;
  readonly locale: string | null;
  readonly status: VersionStatus;
  readonly problem: Problem;
}

/** Everything that drifted, for the health page. Nothing is repaired: a name that is unknown today is back tomorrow. */
export async function findVariantDrift(strapi: Core.Strapi): Promise<readonly VariantDrift[]> {
  const repository = createVariantLifecycleRepository(strapi);
  const found = await Promise.all(
    variantTypes(strapi)
      .filter((type) => !type.isWithdrawn)
      .map((type) => driftOf(repository, type))
  );
  return found.flat();
}

/** Says it once per type, at start-up. The rest of such a variant applies all the same. */
export async function logVariantDrift({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const byType = new Map<string, VariantDrift[]>();
  for (const drift of await findVariantDrift(strapi))
    byType.set(drift.base, [...(byType.get(drift.base) ?? []), drift]);
  for (const [base, drifts] of byType) {
    const messages = [...new Set(drifts.map(({ problem }) => problem.message))];
    const documents = new Set(drifts.map(({ documentId }) => documentId));
    strapi.log.warn(
      `personalization: ${documents.size} variant(s) of ${base} no longer fit: ${messages.slice(0, 5).join(' ')}`
    );
  }
}

async function driftOf(repository: VariantLifecycleRepository, type: VariantType): Promise<readonly VariantDrift[]> {
  const rows = await repository.allRows(type.variant);
  if (rows.length === 0) return [];
  const missing = await repository.missingBases(type.variant, type.base);
  return rows.flatMap((row) => problemsOf(row, type, missing).map((problem) => ({ ...placeOf(row, type), problem })));
}

function problemsOf({ own }: VariantRow, type: VariantType, missing: ReadonlySet<string>): readonly Problem[] {
  const unknown = unknownFields(textList(own.pzOverrides), type);
  if (!missing.has(own.pzBase)) return unknown;
  return [...unknown, { code: 'variant.base-missing', path: ['pzBase'], message: 'Their base entry is gone.' }];
}

/** The overridden names that count for nothing. */
export function unknownFields(
  overrides: readonly string[],
  { base, fields }: Pick<VariantType, 'base' | 'fields'>
): readonly Problem[] {
  return overrides
    .filter((name) => !fields.has(name))
    .map((name) => ({
      code: 'variant.unknown-field',
      path: ['pzOverrides'],
      message: `They override "${name}", which ${base} does not have or does not let vary.`,
    }));
}

function placeOf(
  { documentId, locale, status, own }: VariantRow,
  { base, variant }: VariantType
): Omit<VariantDrift, 'problem'> {
  return { base, variant, documentId, name: own.pzName ?? documentId, locale, status };
}
