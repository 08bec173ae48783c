import type { VariantContentRepository } from '../repositories/variant-content-repository';
import type { VariantIndex } from '../services/variant-index';
import { askedOverrides, loadSlots, type Preloaded, type Slot } from './slots';
import type { ModelGraph } from './model-graph';
import type { Schemas } from './schemas';
import { populatedOf } from './selection';
import { createSpan } from './span';
import { survey, versionsOf, type Walkable } from './survey';
import { chooseVariant } from '../services/variant-choice';
import { inherit, walk, walkInside, type Place, type Visit } from './walk';

/**
 * The overlay goes level by level. One level is everything that can be reached without loading anything: the whole
 * answer at first, then what the variants of the level before have brought along. Per level and place there is one
 * query, however many entries stand there, so the number of queries follows the shape of the request, never its size.
 */
export interface OverlayDependencies {
  readonly index: VariantIndex;
  readonly graph: ModelGraph;
  readonly schemas: Schemas;
  readonly content: VariantContentRepository;
  readonly variantUid: (baseUid: string) => string;
  /** Levels of variants within what variants have brought along; 0 leaves those as they are. */
  readonly maxDepth: number;
  /** Told of what could not be loaded; the base stays in its place. */
  readonly onFailure: (error: unknown) => void;
}

/** For whom the answer is. */
export interface Audience {
  /** Epoch milliseconds at which the request is decided. */
  readonly now: number;
  /**
   * Of these personas those that hold, best first, maybe with others. Asked only once an entry with variants has been found. The
   * set must not change afterwards.
   */
  personas(
    among: ReadonlySet<string>
  ): Promise<readonly { readonly key: string }[]> | readonly { readonly key: string }[];
}

export interface Overlaid {
  readonly result: unknown;
  /** The variants that stand in the result, in the order in which they were found. */
  readonly applied: readonly AppliedVariant[];
  /** The locale of the first of them; `null` where there is none, and where its type is not localized. */
  readonly locale: string | null;
  /** Keys of the personas that own a variant of any entry in the answer: those that can change it. */
  readonly owners: ReadonlySet<string>;
  /** The same whatever the time is. */
  readonly everOwners: ReadonlySet<string>;
  /** The moments (epoch milliseconds) between which the clock alone changes nothing: the last one before `now` … */
  readonly holdsFrom: number | null;
  /** … and the next one after it; `null` where there is none. */
  readonly holdsUntil: number | null;
}

export interface AppliedVariant {
  readonly contentType: string;
  /** documentId of the base entry. */
  readonly documentId: string;
  readonly persona: string;
  readonly fields: readonly string[];
}

/** Where a variant's relations, media, components and dynamic zones are to be loaded from, by those who load each by itself. */
export interface StandingVariant {
  /** Uid of the variant type, and the row of the variant in the version that stands in the answer. */
  readonly uid: string;
  readonly rowId: unknown;
  /** Names of the attributes that it replaces. */
  readonly fields: ReadonlySet<string>;
}

export interface OverlayOptions {
  readonly status: unknown;
  readonly audience: Audience;
  readonly preloaded?: Preloaded;
  /**
   * Told which variant stands in for an entry. With it, only the variants' own columns are loaded here: whoever asks so
   * reads whatever hangs on an entry later, attribute by attribute.
   */
  readonly onStanding?: (entry: object, variant: StandingVariant) => void;
}

/** Something still to be walked, and where its outcome belongs. */
interface Pending extends Walkable {
  put(value: unknown): void;
}

export async function overlay(
  result: unknown,
  root: Place,
  { status, audience, preloaded, onStanding }: OverlayOptions,
  dependencies: OverlayDependencies
): Promise<Overlaid> {
  const { graph, maxDepth, schemas } = dependencies;
  const overlaid = {
    result,
    applied: [] as AppliedVariant[],
    locale: null as string | null,
    owners: new Set<string>(),
    everOwners: new Set<string>(),
  };
  const span = createSpan(audience.now);
  let level: Pending[] = [
    { walk: (visit) => walk(result, root, graph, visit), put: (value) => void (overlaid.result = value) },
  ];

  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const located = await survey(level, status, audience.now, { ...overlaid, span }, dependencies);
    if (!located) break;
    // A copy: what is decided for it is remembered, and deeper levels add to this set.
    const personas = await audience.personas(new Set(overlaid.everOwners));
    if (personas.length === 0) break;

    const slots: Slot[] = [];
    const choose: Visit = (row, place) => {
      const versions = versionsOf(row, place, located, status, dependencies);
      for (const { startsAt, endsAt } of versions) span.meet(startsAt, endsAt);
      const choice = chooseVariant(versions, personas, audience.now);
      const fields = choice && askedOverrides(choice.variant, place, schemas);
      if (!choice || !fields?.length) return undefined;
      const copy = { ...row };
      slots.push({ copy, place: inherit(row, place), choice, fields });
      return { copy, skip: new Set(fields) };
    };
    for (const pending of level) pending.put(pending.walk(choose));

    await loadSlots(slots, { status, preloaded, isFlat: onStanding !== undefined }, dependencies);
    level = slots.flatMap((slot) => fill(slot, graph));
    const filled = slots.filter(({ row }) => row);
    overlaid.applied.push(...filled.map((slot) => appliedVariant(slot, schemas)));
    overlaid.locale ??= filled[0]?.choice.variant.locale ?? null;
    if (onStanding) for (const slot of filled) onStanding(slot.copy, standingVariant(slot, dependencies));
  }
  return { ...overlaid, ...span.current() };
}

/** Puts a variant's values into the copy of its base, and says what in them is to be walked next. */
function fill({ copy, fields, place, row }: Slot, graph: ModelGraph): Pending[] {
  if (!row) return [];
  const populated = populatedOf(place.selection);
  const leads = new Map(graph.leads(place.model).map((lead) => [lead.name, lead]));
  return fields.flatMap((name) => {
    if (!(name in row)) return [];
    const value = row[name];
    copy[name] = value;
    const lead = leads.get(name);
    if (!lead || value === null || typeof value !== 'object') return [];
    return {
      walk: (visit: Visit) => walkInside(value, lead, place, populated, graph, visit),
      put: (walked: unknown) => void (copy[name] = walked),
    };
  });
}

function standingVariant(
  { fields, place, row }: Slot,
  { variantUid }: Pick<OverlayDependencies, 'variantUid'>
): StandingVariant {
  return { uid: variantUid(place.model), rowId: row?.id, fields: new Set(fields) };
}

function appliedVariant({ choice, copy, fields, place: { model } }: Slot, schemas: Schemas): AppliedVariant {
  const shown = fields.filter((name) => !schemas.isPrivate(model, name));
  return { contentType: model, documentId: String(copy.documentId), persona: choice.persona, fields: shown };
}
