/** What a made-up visitor would get of one entry, from the delivery's own overlay. */
export interface SimulatedEntry {
  /** The variant that wins; `null` where the visitor gets the base. */
  readonly variant: WinningVariant | null;
  /** Every variant of the entry in this version and locale, in the order in which the delivery looks at them. */
  readonly considered: readonly ConsideredVariant[];
  /**
   * The content as the delivery would give it with `populate=*`, without what this admin user may not read. `null` where
   * the entry has no such version.
   */
  readonly fields: Readonly<Record<string, unknown>> | null;
  /** Names of the fields in which the winning variant stands. */
  readonly overridden: readonly string[];
}

export interface WinningVariant {
  readonly documentId: string;
  /** `pzName`; empty where the editor gave none. */
  readonly name: string;
  /** Key of the persona through which it wins. */
  readonly persona: string;
}

export interface ConsideredVariant {
  readonly documentId: string;
  /** `pzName`; empty where the editor gave none. */
  readonly name: string;
  /** Keys of the personas it is for. */
  readonly personas: readonly string[];
  readonly why: WhyVariant;
}

/**
 * - `chosen`: it wins
 * - `persona-does-not-hold`: none of its personas holds
 * - `not-live`: one of its personas holds, but its time has not come, or is over
 * - `another-first`: one of its personas holds, and a better persona, or a later variant of the same one, went first
 */
export type WhyVariant = 'chosen' | 'persona-does-not-hold' | 'not-live' | 'another-first';
