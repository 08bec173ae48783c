/** A single piece of knowledge. Numbers are finite; a date is RFC 3339 text or epoch milliseconds. */
export type FactScalar = string | number | boolean;

/** What a fact may hold: a scalar, or a list of scalars (the visitor's languages, the ids of past campaigns). */
export type FactValue = FactScalar | readonly FactScalar[];

/**
 * Facts as a caller hands them to the engine: either keyed by their dotted names (`{ 'geo.country': 'JP' }`) or nested
 * (`{ geo: { country: 'JP' } }`). The whole name is looked up first. Only own properties count, so `__proto__` and
 * `constructor` are ordinary missing facts. `null` and `undefined` are missing facts too.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** How a predicate sees the facts: by dotted name; `undefined` is a missing fact. */
export interface FactReader {
  get(name: string): FactValue | undefined;
}

/** The types a fact can be declared with. */
export const FACT_TYPES = ['string', 'number', 'boolean', 'enumeration', 'date'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** Who may write a declared fact: the visitor through `POST facts`, or only a server. */
export const FACT_WRITERS = ['visitor', 'server'] as const;
export type FactWriter = (typeof FACT_WRITERS)[number];

/** A fact that editors declare (the content type `fact`). Read as `form.<key>`, or as `known.<key>` where servers write it. */
export interface FactDeclaration {
  /** Letters, digits, `-` and `_`. */
  readonly key: string;
  readonly type: FactType;
  /** The allowed values of an `enumeration`, in the order in which they are shown. */
  readonly options: readonly string[];
  /** Limits by type: text length (characters), number range (inclusive). `null` sets none beyond the general ones. */
  readonly limits: FactLimits | null;
  readonly writableBy: FactWriter;
  /** True where the value tells who somebody is (a name): it never reaches a log, the database or an event. */
  readonly isPersonal: boolean;
  /** True where the value may be shown back to the visitor in text (merge fields, "why do I see this?"). */
  readonly mayBeShown: boolean;
  /** Days until the value is forgotten; `null` keeps it as long as the visitor token lives. */
  readonly retentionDays: number | null;
}

export interface FactLimits {
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}

/** The name under which rules read a declared fact: what visitors say of themselves, or what servers know of them. */
export function declaredFactName({ key, writableBy }: Pick<FactDeclaration, 'key' | 'writableBy'>): string {
  return writableBy === 'server' ? `known.${key}` : `form.${key}`;
}

/** What the key of a declared fact may look like. Capitals are welcome: it is often a field's name in a front end. */
export const FACT_KEY_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** The longest text a visitor may store in one fact (characters), whatever its declaration says. */
export const MAX_FACT_TEXT_LENGTH = 256;
