import type { VersionStatus } from '../../../shared/domain/variant';
import type { Audience, OverlayDependencies } from './overlay';
import { populatedOf } from './selection';
import { askedOverrides, loadVariants, type Preloaded } from './slots';
import { chooseVariant, type ChosenVariant } from '../services/variant-choice';
import type { Place } from './walk';

/**
 * Where the request names its document, the index knows the winning variant before the base has been read. Then what the
 * variant replaces (a hero image, a dynamic zone) need not be read from the base at all, and the answer costs about as
 * many queries as without personalization.
 */
export interface RootVariant {
  readonly preloaded: Preloaded;
  /** The caller's `populate` without what the variant replaces. */
  readonly populate: unknown;
  /** The values that were taken out of `populate`. */
  readonly replacing: Readonly<Record<string, unknown>>;
}

export interface ReadParams {
  readonly documentId?: unknown;
  readonly status?: unknown;
  readonly populate?: unknown;
}

/** Chooses and loads the variant of the document that a read is about; `null` if it cannot be told beforehand. */
export async function loadRootVariant(
  action: string,
  params: ReadParams,
  root: Place,
  audience: Audience,
  dependencies: OverlayDependencies
): Promise<RootVariant | null> {
  const chosen = await chooseRootVariant(action, params, root, audience, dependencies);
  if (!chosen) return null;
  const { variant } = chosen;
  const fields = askedOverrides(variant, root, dependencies.schemas);
  const replaced = new Set(fields.filter((name) => dependencies.schemas.isPopulatable(root.model, name)));
  // Without anything to save the ordinary way is as good, and it does not load for a base that may not exist.
  if (replaced.size === 0) return null;

  const rows = await loadVariants([variant], new Set(fields), root, params.status, dependencies);
  const row = rows.get(variant.documentId);
  if (!row) return null;
  return {
    preloaded: { variant, row },
    populate: without(replaced, params.populate, root, dependencies),
    replacing: Object.fromEntries([...replaced].map((name) => [name, row[name]])),
  };
}

async function chooseRootVariant(
  action: string,
  params: ReadParams,
  { locale, model }: Place,
  audience: Audience,
  { index, schemas }: OverlayDependencies
): Promise<ChosenVariant | null> {
  const documentId = rootDocumentId(action, params, model, { index, schemas });
  if (documentId === null || locale === undefined) return null;
  const status: VersionStatus = schemas.statusOf(model, params.status);
  const variants = index.of(model, documentId);
  const versions = variants?.versions(status, locale) ?? [];
  if (!variants || versions.length === 0) return null;
  return chooseVariant(versions, await audience.personas(variants.personas), audience.now);
}

function rootDocumentId(
  action: string,
  { documentId }: ReadParams,
  model: string,
  { index, schemas }: Pick<OverlayDependencies, 'index' | 'schemas'>
): string | null {
  if (action === 'findOne') return typeof documentId === 'string' ? documentId : null;
  if (action !== 'findFirst' || !schemas.isSingleType(model)) return null;
  // A single type has one document. Should the index know two, one is left over from a deleted base; should it know only
  // that one, the middleware finds out when it sees the base.
  const [only, ...others] = index.documents(model);
  return only !== undefined && others.length === 0 ? only : null;
}

function without(
  replaced: ReadonlySet<string>,
  populate: unknown,
  root: Place,
  { schemas }: Pick<OverlayDependencies, 'schemas'>
): unknown {
  const populated = populatedOf({ populate });
  const asked =
    populated === '*'
      ? Object.keys(schemas.models.get(root.model)?.attributes ?? {})
          .filter((name) => schemas.isPopulatable(root.model, name))
          .map((name) => [name, true] as const)
      : [...populated];
  return Object.fromEntries(asked.filter(([name]) => !replaced.has(name)));
}
