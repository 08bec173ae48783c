import type { VariantSummary } from '../../../shared/domain/variant';
import type { VariantContent } from '../repositories/variant-content-repository';
import type { OverlayDependencies } from './overlay';
import type { Schemas } from './schemas';
import { fieldsOf, populatedOf } from './selection';
import type { ChosenVariant } from '../services/variant-choice';
import type { Place } from './walk';

/** An entry in the answer that a variant was chosen for. */
export interface Slot {
  /** Our copy of the base entry, into which the variant's values go. */
  readonly copy: Record<string, unknown>;
  readonly place: Place;
  readonly choice: ChosenVariant;
  /** Names of the attributes that are overridden and were asked for. */
  readonly fields: readonly string[];
  /** The variant's values, once they are loaded. */
  row?: VariantContent;
}

/** A root variant that was loaded beside the base query. */
export interface Preloaded {
  readonly variant: VariantSummary;
  readonly row: VariantContent;
}

/** The overridden attributes that the caller asked for at this place. */
export function askedOverrides({ overrides }: VariantSummary, { model, selection }: Place, schemas: Schemas): string[] {
  const fields = fieldsOf(selection);
  const populated = populatedOf(selection);
  return overrides.filter((name) =>
    schemas.isPopulatable(model, name) ? populated === '*' || populated.has(name) : fields === null || fields.has(name)
  );
}

/**
 * Gives every slot its values: short ones are in memory with the index, the others are loaded with one query per place,
 * locale and type, side by side. A slot whose row cannot be loaded stays without any, so that no entry is half a variant.
 */
export async function loadSlots(
  slots: readonly Slot[],
  { status, preloaded, isFlat }: { status: unknown; preloaded?: Preloaded; isFlat: boolean },
  dependencies: OverlayDependencies
): Promise<void> {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const { choice, fields, place } = slot;
    const isPreloaded = preloaded && place.path === ROOT_PATH && choice.variant === preloaded.variant;
    const known = isPreloaded ? preloaded.row : valuesInMemory(choice.variant, fields);
    if (known) {
      slot.row = known;
      continue;
    }
    const key = `${place.path} ${place.model} ${choice.variant.locale}`;
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  if (groups.size > 0)
    await Promise.all([...groups.values()].map((group) => loadGroup(group, { status, isFlat }, dependencies)));
}

/** The variant's values where all the fields are among those that stay in memory. */
function valuesInMemory({ values }: VariantSummary, fields: readonly string[]): VariantContent | null {
  return values && fields.every((name) => Object.hasOwn(values, name)) ? values : null;
}

/** Path of the document that the request is about. */
export const ROOT_PATH = '';

async function loadGroup(
  group: readonly Slot[],
  { status, isFlat }: { status: unknown; isFlat: boolean },
  dependencies: OverlayDependencies
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { model } = first.place;
  const names = group.flatMap(({ fields }) => fields);
  try {
    const rows = await loadVariants(
      group.map(({ choice }) => choice.variant),
      new Set(isFlat ? names.filter((name) => !dependencies.schemas.isPopulatable(model, name)) : names),
      first.place,
      status,
      dependencies
    );
    for (const slot of group) slot.row = rows.get(slot.choice.variant.documentId);
  } catch (error) {
    dependencies.onFailure(error);
  }
}

/** Loads the same attributes of several variants of one place with what the caller asked for there. */
export function loadVariants(
  variants: readonly VariantSummary[],
  names: ReadonlySet<string>,
  { model, selection }: Place,
  status: unknown,
  { content, schemas, variantUid }: Pick<OverlayDependencies, 'content' | 'schemas' | 'variantUid'>
): Promise<ReadonlyMap<string, VariantContent>> {
  const populated = populatedOf(selection);
  const populate: Record<string, unknown> = {};
  const fields: string[] = [];
  for (const name of names) {
    if (schemas.isPopulatable(model, name)) populate[name] = populated === '*' ? true : (populated.get(name) ?? true);
    else fields.push(name);
  }
  return content.load({
    uid: variantUid(model),
    documentIds: [...new Set(variants.map(({ documentId }) => documentId))],
    status: schemas.statusOf(model, status),
    populatedStatus: status === 'published' ? 'published' : 'draft',
    locale: variants[0]?.locale ?? null,
    fields,
    populate,
  });
}
