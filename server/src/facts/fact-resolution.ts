import type { FactValue } from '../../../shared/domain/fact';
import type { Purpose } from '../../../shared/domain/predicate';
import type { FactPlan, Offer, PlannedSource } from './fact-plan';
import type { FactContext, FactFailure } from './fact-source';
import { checkAnswer, type FactValues, NO_VALUES } from './fact-values';
import { isThenable, within, type MaybePromise } from './maybe-promise';
import type { VisitorRequest } from './visitor-request';

/** Asks sources for the facts of one decision. */
export interface FactResolution {
  /** The fact that was planned for at a place. A promise only where a source that has to be asked for it answers with one. Never rejects. */
  findAt(place: number): MaybePromise<FactValue | undefined>;
  /** What went wrong so far. */
  readonly failures: readonly FactFailure[];
}

export interface ResolutionInput {
  readonly request: VisitorRequest;
  readonly plan: FactPlan;
  readonly now: number;
}

/** What is the same for all requests. */
export interface ResolutionSettings {
  readonly timeoutMs: number;
  isAllowed(purpose: Purpose, request: VisitorRequest): boolean;
  /** Told of every failure, with what was thrown. */
  onFailure(failure: FactFailure, cause: unknown): void;
}

const NO_OFFERS: readonly Offer[] = [];
const UNKNOWN: FactContext['fact'] = () => undefined;

export function createFactResolution(input: ResolutionInput, settings: ResolutionSettings): FactResolution {
  return new Resolution(input, settings);
}

/**
 * Each source is asked at most once, and only when a fact of its own is looked for; the answer is remembered here. What
 * a source throws, rejects with, or cannot say in time ends here too: its facts are missing and the failure is noted.
 *
 * A class, because one is made for each request.
 */
class Resolution implements FactResolution {
  readonly failures: FactFailure[] = [];
  readonly #request: VisitorRequest;
  readonly #plan: FactPlan;
  readonly #now: number;
  readonly #settings: ResolutionSettings;
  /** By the place of the source in the plan. */
  readonly #answers: (MaybePromise<FactValues> | undefined)[];
  readonly #allowed: Partial<Record<Purpose, boolean>> = {};

  constructor({ request, plan, now }: ResolutionInput, settings: ResolutionSettings) {
    this.#request = request;
    this.#plan = plan;
    this.#now = now;
    this.#settings = settings;
    this.#answers = new Array(plan.sources.length);
  }

  findAt(place: number): MaybePromise<FactValue | undefined> {
    return this.#findAmong(this.#plan.offersInOrder[place] ?? NO_OFFERS, 0);
  }

  #findAmong(offers: readonly Offer[], index: number): MaybePromise<FactValue | undefined> {
    for (let next = index; next < offers.length; next += 1) {
      const { from, at, purpose } = offers[next]!;
      if (!this.#isAllowed(purpose)) continue;
      const known = this.#ask(from);
      if (known instanceof Promise) return known.then((values) => values[at] ?? this.#findAmong(offers, next + 1));
      const value = known[at];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #isAllowed(purpose: Purpose): boolean {
    return purpose === 'necessary' || (this.#allowed[purpose] ??= this.#settings.isAllowed(purpose, this.#request));
  }

  #ask(asked: PlannedSource): MaybePromise<FactValues> {
    const known = this.#answers[asked.at];
    if (known !== undefined) return known;
    // While it is being asked, a source knows nothing: one that asks for its own facts gets no answer instead of a loop.
    this.#answers[asked.at] = NO_VALUES;
    return (this.#answers[asked.at] = this.#start(asked));
  }

  #start(asked: PlannedSource): MaybePromise<FactValues> {
    const { source } = asked;
    try {
      const answer: unknown = source.resolve(this.#request, this.#contextFor(asked));
      if (!isThenable(answer)) return this.#accept(asked, answer);
      return within(answer, source.timeoutMs ?? this.#settings.timeoutMs).then(
        (settled) => (settled.isInTime ? this.#accept(asked, settled.value) : this.#fail(asked, 'timeout')),
        (error: unknown) => this.#fail(asked, 'failed', error)
      );
    } catch (error) {
      return this.#fail(asked, 'failed', error);
    }
  }

  #contextFor({ needed, reads }: PlannedSource): FactContext {
    if (reads.length === 0) return { now: this.#now, needed, fact: UNKNOWN };
    const offers = (name: string) => (reads.includes(name) ? this.#plan.offers.get(name) : undefined) ?? NO_OFFERS;
    return { now: this.#now, needed, fact: (name) => this.#findAmong(offers(name), 0) };
  }

  #accept(asked: PlannedSource, answer: unknown): FactValues {
    try {
      const { values, hasJunk } = checkAnswer(answer, asked.expected);
      if (hasJunk) this.#fail(asked, 'failed', new TypeError('the answer is not what was declared'));
      return values;
    } catch (error) {
      return this.#fail(asked, 'failed', error);
    }
  }

  #fail({ source }: PlannedSource, reason: FactFailure['reason'], cause?: unknown): FactValues {
    const failure = { source: source.id, reason };
    this.failures.push(failure);
    this.#settings.onFailure(failure, cause);
    return NO_VALUES;
  }
}
