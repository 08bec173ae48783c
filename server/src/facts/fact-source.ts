import type { FactReader, FactType, FactValue } from '../../../shared/domain/fact';
import type { LocalizedText } from '../../../shared/domain/localized-text';
import type { Purpose } from '../../../shared/domain/predicate';
import type { VisitorRequest } from './visitor-request';

/**
 * Computes a group of facts from a request. A source is asked only when one of its facts is needed, at most once per
 * decision, side by side with the others, and for a limited time. Whatever goes wrong in it makes its facts missing.
 *
 * Several sources may offer the same fact: they are asked in the order of registration until one knows it.
 */
export interface FactSource {
  /** Unique. Yours start with your own namespace: `my-shop.loyalty`. */
  readonly id: string;
  /** The facts it offers by name; `family.*` stands for every name of a family. What is not declared is not read. */
  readonly facts: Readonly<Record<string, FactDescription>>;
  /** Facts of other sources that it may ask `context.fact` for. They must not depend on this source. */
  readonly reads?: readonly string[];
  /**
   * The values by fact name; leave out what is not known. A list holds them in the order of `context.needed`. Answer at once
   * where that is possible, without a promise: a decision over such sources alone costs no turn of the event loop.
   */
  resolve(request: VisitorRequest, context: FactContext): FactAnswer | Promise<FactAnswer>;
  /** Milliseconds before its facts are given up. Default: `facts.timeoutMs` of the configuration. */
  readonly timeoutMs?: number;
  /** Opens what the source needs (a file, a connection). Called once, when Strapi has loaded; it should not throw. */
  start?(): Promise<void>;
  /** Lets go of what `start` opened. */
  stop?(): void;
}

export interface FactDescription {
  /** `any` is for families whose members are typed elsewhere, such as the declared facts. */
  readonly type: FactType | 'any';
  /** Whether the fact is a list of that type. Default: false. */
  readonly isList?: boolean;
  readonly label: LocalizedText;
  /** What the visitor must have agreed to before the fact may be used. Default: `necessary`. */
  readonly purpose?: Purpose;
}

export interface FactContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The names of this source's facts that somebody may ask for; the others need not be computed. */
  readonly needed: readonly string[];
  /** A fact of another source, named in `reads`. Its source runs only now, unless it already has. */
  fact(name: string): FactValue | undefined | Promise<FactValue | undefined>;
}

export type FactAnswer = Readonly<Record<string, FactValue | undefined>> | readonly (FactValue | undefined)[];

/** The facts of one decision. */
export interface ResolvedFacts {
  readonly reader: FactReader;
  /** The known facts by name. It has no prototype, so any name may be looked up. */
  readonly values: Readonly<Record<string, FactValue>>;
  /** Sources that did not answer, or not properly. Their facts are missing. */
  readonly failures: readonly FactFailure[];
}

export interface FactFailure {
  readonly source: string;
  readonly reason: 'timeout' | 'failed';
}

const ID = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/;
const FACT_NAME = /^[A-Za-z][\w-]*(?:\.[\w-]+)*(?:\.\*)?$/;

/**
 * Checks a fact source and freezes it. `register` of the facts service does the same, so that an application can do
 * without this function:
 *
 * ```js
 * strapi.plugin('personalization').service('facts').register({
 *   id: 'my-shop.weather',
 *   facts: { 'weather.isRaining': { type: 'boolean', label: { en: 'It rains', ja: '雨が降っている' } } },
 *   reads: ['geo.region'],
 *   resolve: async (_request, { fact }) => ({ 'weather.isRaining': await isRaining(await fact('geo.region')) }),
 * });
 * ```
 *
 * @throws TypeError naming the source and what is wrong with it
 */
export function defineFactSource(source: FactSource): FactSource {
  const refuse = (problem: string): never => {
    throw new TypeError(`fact source ${JSON.stringify(source.id)}: ${problem}`);
  };
  if (typeof source.id !== 'string' || !ID.test(source.id)) {
    refuse('the id must be lower-case words joined by dots, such as "my-shop.loyalty"');
  }
  const names = Object.keys(source.facts ?? {});
  if (names.length === 0) refuse('it declares no facts');
  for (const name of names) {
    if (!FACT_NAME.test(name)) refuse(`${JSON.stringify(name)} is no name of a fact`);
    if (name.startsWith('persona.')) refuse(`${JSON.stringify(name)}: persona.* is what decisions find out`);
  }
  if (typeof source.resolve !== 'function') refuse('resolve must be a function');
  if (source.timeoutMs !== undefined && !(source.timeoutMs > 0)) refuse('timeoutMs must be above 0');
  return Object.freeze({ ...source, facts: Object.freeze({ ...source.facts }) });
}
