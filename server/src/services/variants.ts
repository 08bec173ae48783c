import type { VariantSummary } from '../../../shared/domain/variant';
import type { VariantType } from '../repositories/variant-types';
import { createReloadQueue } from '../nodes/reload-queue';
import { createVariantIndex, indexVariants, type TypeIndex, type VariantIndex } from './variant-index';

export interface VariantsService {
  /** The index as it stands. Never waits; the object is never changed, only replaced. */
  current(): VariantIndex;
  /** Loads the index of one variant type, or of all, and puts it in place. A failure keeps what was there, is logged, and is made up for. */
  reload(variantUid?: string): Promise<boolean>;
}

export interface VariantsDependencies {
  /** Every registered variant type; those of which the base has opted out again are not delivered. */
  readonly types: () => readonly VariantType[];
  readonly summaries: (variantUid: string) => Promise<readonly VariantSummary[]>;
  readonly logger: { warn(message: string): void };
  /** Told of every new index, when it is in place, with the uid of the base type. */
  readonly onReplaced?: (baseUid: string) => void;
}

export function createVariantsService({ types, summaries, logger, onReplaced }: VariantsDependencies): VariantsService {
  let byType: ReadonlyMap<string, TypeIndex> = new Map();
  let index = createVariantIndex(byType);
  const queues = new Map<string, () => Promise<boolean>>();
  const failing = new Set<string>();

  async function load(type: VariantType): Promise<boolean> {
    try {
      const loaded = indexVariants(
        (await summaries(type.variant)).map((summary) => withKnownFields(summary, type.fields))
      );
      byType = new Map([...byType, [type.base, loaded]]);
      index = createVariantIndex(byType);
      onReplaced?.(type.base);
      failing.delete(type.base);
      return true;
    } catch (error) {
      if (!failing.has(type.base)) {
        failing.add(type.base);
        logger.warn(
          `personalization: the variants of ${type.base} could not be loaded; the last known ones stay (${nameOf(error)})`
        );
      }
      return false;
    }
  }

  function reloadType(type: VariantType): Promise<boolean> {
    let queue = queues.get(type.base);
    if (!queue) queues.set(type.base, (queue = createReloadQueue(() => load(type))));
    return queue();
  }

  return {
    current: () => index,
    async reload(variantUid) {
      const delivered = types().filter(({ isWithdrawn }) => !isWithdrawn);
      const areLoaded = await Promise.all(
        delivered.filter(({ variant }) => variantUid === undefined || variant === variantUid).map(reloadType)
      );
      return !areLoaded.includes(false);
    },
  };
}

function withKnownFields(summary: VariantSummary, fields: ReadonlySet<string>): VariantSummary {
  return { ...summary, overrides: summary.overrides.filter((name) => fields.has(name)) };
}

/** Database drivers put values into messages, so the log gets the name of the error only. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
