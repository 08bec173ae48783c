import type { VariantSummary } from '../../../shared/domain/variant';

export interface ChosenVariant {
  readonly variant: VariantSummary;
  /** Key of the persona through which it was chosen. */
  readonly persona: string;
}

/**
 * The first persona of the decision that has a live variant wins; a better persona without one does not stand in the
 * way. `versions` are in order of preference.
 */
export function chooseVariant(
  versions: readonly VariantSummary[],
  personas: readonly { readonly key: string }[],
  now: number
): ChosenVariant | null {
  if (versions.length === 0) return null;
  for (const { key } of personas) {
    for (const variant of versions) {
      if (isLive(variant, now) && variant.personas.includes(key)) return { variant, persona: key };
    }
  }
  return null;
}

/** Whether its time has come and is not over. */
export function isLive({ startsAt, endsAt }: VariantSummary, now: number): boolean {
  return (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);
}
