import type { Unreachable } from '../../../../shared/contracts/entry-variants';

/**
 * Whether anybody will ever see a variant, as things stand. It says "unreachable" only where that is certain: what
 * stands before the variant must stand there for as long as the variant could be shown.
 */
export interface Rival {
  readonly documentId: string;
  readonly name: string;
  /** Keys. */
  readonly personas: readonly string[];
  /** Names that count; those that the base does not have are left out. */
  readonly overrides: readonly string[];
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

export interface Standing {
  readonly name: string;
  /** True for a persona that is disabled, over or broken, or asks for what nobody can meet. */
  readonly isOff: boolean;
}

export interface ReachabilityContext {
  /** The other variants of the entry that a visitor could get instead. */
  readonly rivals: readonly Rival[];
  readonly personas: ReadonlyMap<string, Standing>;
  /** Keys of the personas of better priority that hold whenever this one does. */
  readonly alwaysBehind: (persona: string) => readonly string[];
  readonly now: number;
}

/** Why nobody will see the variant; `null` where somebody may. One that is over says so by its schedule. */
export function unreachable(variant: Rival, context: ReachabilityContext): Unreachable | null {
  const { now, personas } = context;
  if (variant.personas.length === 0) return { because: 'no-persona', by: null };
  const active = variant.personas.filter((key) => personas.get(key)?.isOff === false);
  if (active.length === 0) return { because: 'persona-off', by: null };
  if (variant.overrides.length === 0) return { because: 'nothing-overridden', by: null };
  if (variant.endsAt !== null && variant.endsAt <= now) return null;

  const obstacles = active.map((key) => obstacleOf(variant, key, context));
  if (obstacles.some((obstacle) => obstacle === null)) return null;
  return obstacles.find((obstacle) => obstacle?.because === 'higher-persona') ?? obstacles[0] ?? null;
}

function obstacleOf(variant: Rival, persona: string, context: ReachabilityContext): Unreachable | null {
  const { alwaysBehind, now, personas, rivals } = context;
  const always = rivals.filter((rival) => rival.documentId !== variant.documentId && covers(rival, variant, now));
  const before = always.find((rival) => rival.personas.includes(persona) && goesFirst(rival, variant));
  if (before) return { because: 'other-variant', by: before.name };
  for (const key of alwaysBehind(persona)) {
    const higher = personas.get(key);
    if (higher?.isOff === false && always.some((rival) => rival.personas.includes(key))) {
      return { because: 'higher-persona', by: higher.name };
    }
  }
  return null;
}

/** Live at every moment from now on at which the variant is. */
function covers(rival: Rival, variant: Rival, now: number): boolean {
  const from = Math.max(now, variant.startsAt ?? -Infinity);
  return (rival.startsAt ?? -Infinity) <= from && (rival.endsAt ?? Infinity) >= (variant.endsAt ?? Infinity);
}

/** The order of the delivery: `services/variant-index.ts`. */
function goesFirst(rival: Rival, variant: Rival): boolean {
  const [mine, other] = [variant.startsAt ?? -Infinity, rival.startsAt ?? -Infinity];
  return other === mine ? rival.documentId < variant.documentId : other > mine;
}
