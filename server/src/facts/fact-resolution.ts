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
  readonly timeoutMs: number;
  isAllowed(purpose: Purpose): boolean;
  /** Told of every failure, with what was thrown. */
  onFailure(failure: FactFailure, cause: unknown): void;
}

const NO_OFFERS: readonly Offer[] = [];
const UNKNOWN: FactContext['fact'] = () => undefined;

/**
 * Each source is asked at most once, and only when a fact of its own is looked for; the answer is remembered here. What
 * a source throws, rejects with, or cannot say in time ends here too: its facts are missing and the failure is noted.
 */
export function createFactResolution(input: ResolutionInput): FactResolution {
  const { request, plan, now } = input;
  const answers = new Array<MaybePromise<FactValues> | undefined>(plan.sources.length);
  const allowed: Partial<Record<Purpose, boolean>> = {};
  const failures: FactFailure[] = [];

  const isAllowed = (purpose: Purpose): boolean =>
    purpose === 'necessary' || (allowed[purpose] ??= input.isAllowed(purpose));

  const fail = ({ source }: PlannedSource, reason: FactFailure['reason'], cause?: unknown): void => {
    const failure = { source: source.id, reason };
    failures.push(failure);
    input.onFailure(failure, cause);
  };

  const accept = (asked: PlannedSource, answer: unknown): FactValues => {
    try {
      const { values, hasJunk } = checkAnswer(answer, asked.expected);
      if (hasJunk) fail(asked, 'failed', new TypeError('the answer is not what was declared'));
      return values;
    } catch (error) {
      fail(asked, 'failed', error);
      return NO_VALUES;
    }
  };

  const start = (asked: PlannedSource): MaybePromise<FactValues> => {
    const { source } = asked;
    try {
      const answer: unknown = source.resolve(request, contextFor(asked));
      if (!isThenable(answer)) return accept(asked, answer);
      return within(answer, source.timeoutMs ?? input.timeoutMs).then(
        (settled) => {
          if (settled.isInTime) return accept(asked, settled.value);
          fail(asked, 'timeout');
          return NO_VALUES;
        },
        (error: unknown) => {
          fail(asked, 'failed', error);
          return NO_VALUES;
        }
      );
    } catch (error) {
      fail(asked, 'failed', error);
      return NO_VALUES;
    }
  };

  const ask = (asked: PlannedSource): MaybePromise<FactValues> => {
    const known = answers[asked.at];
    if (known !== undefined) return known;
    // While it is being asked, a source knows nothing: one that asks for its own facts gets no answer instead of a loop.
    answers[asked.at] = NO_VALUES;
    return (answers[asked.at] = start(asked));
  };

  const findAmong = (offers: readonly Offer[], index: number): MaybePromise<FactValue | undefined> => {
    for (let next = index; next < offers.length; next += 1) {
      const { from, at, purpose } = offers[next]!;
      if (!isAllowed(purpose)) continue;
      const known = ask(from);
      if (known instanceof Promise) {
        return known.then((values) => values[at] ?? findAmong(offers, next + 1));
      }
      const value = known[at];
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const contextFor = ({ source, needed }: PlannedSource): FactContext => {
    const { reads } = source;
    if (!reads) return { now, needed, fact: UNKNOWN };
    return {
      now,
      needed,
      fact: (name) => (reads.includes(name) ? findAmong(plan.offers.get(name) ?? NO_OFFERS, 0) : undefined),
    };
  };

  return { findAt: (place) => findAmong(plan.offersInOrder[place] ?? NO_OFFERS, 0), failures };
}
