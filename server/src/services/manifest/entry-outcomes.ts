import type { EntryOutcomes } from '../../../../shared/contracts/manifest';
import { formatAsked } from '../../../../shared/domain/asked-personas';
import { chooseVariant } from '../variant-choice';
import { liveOwners, nextVariantChange, type PublishedVersions } from './published-versions';

export interface OutcomeRules {
  /** Keys of the personas that can hold now, best first. */
  readonly personas: readonly string[];
  /** Keys of the better personas that hold whenever this one does. */
  readonly alwaysBehind: (key: string) => readonly string[];
}

/**
 * The pages of one entry that differ. Two personas with the same variant have the same page, and a persona that never has its
 * turn, because a better one with a variant of this entry always holds too, has none.
 */
export function outcomesOf(
  versions: PublishedVersions,
  { personas, alwaysBehind }: OutcomeRules,
  now: number
): EntryOutcomes {
  const owners = liveOwners(versions, personas, now);
  const order = owners.filter((key) => !alwaysBehind(key).some((better) => owners.includes(better)));

  const byVariant = new Map<string, string[]>();
  for (const key of order) {
    const variant = chooseVariant(versions.variants, [{ key }], now)!.variant.documentId;
    byVariant.set(variant, [...(byVariant.get(variant) ?? []), key]);
  }
  const everybody = { persona: formatAsked([]), personas: [] };
  const { documentId, locale } = versions;
  return {
    documentId,
    locale,
    outcomes: [
      everybody,
      ...[...byVariant.values()].map((keys) => ({ persona: formatAsked([keys[0]!]), personas: keys })),
    ],
    order,
    holdsUntil: nextVariantChange([versions], now),
  };
}
