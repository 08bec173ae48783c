import type { FactValue } from '../../../shared/domain/fact';
import type { Purpose } from '../../../shared/domain/predicate';
import type { FactPlan, Offer } from './fact-plan';
import type { FactContext, FactFailure, FactSource } from './fact-source';
import { checkAnswer } from './fact-values';
import { isThenable, within, type MaybePromise } from './maybe-promise';
import type { VisitorRequest } from './visitor-request';

/** Asks sources for the facts of one decision. */
export interface FactResolution {
  /** One fact. A promise only where a source that has to be asked for it answers with one. Never rejects. */
  find(name: string): MaybePromise<FactValue | undefined>;
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

type Known = ReadonlyMap<string, FactValue>;

const NOTHING: Known = new Map();

/**
 * Each source is asked at most once, and only when a fact of its own is looked for; the answer is remembered here. What
 * a source throws, rejects with, or cannot say in time ends here too: its facts are missing and the failure is noted.
 */
export function createFactResolution(input: ResolutionInput): FactResolution {
  const { request, plan, now, isAllowed } = input;
  const answers = new Map<FactSource, MaybePromise<Known>>();
  const failures: FactFailure[] = [];

  const fail = (source: FactSource, reason: FactFailure['reason'], cause?: unknown): void => {
    const failure = { source: source.id, reason };
    failures.push(failure);
    input.onFailure(failure, cause);
  };

  const accept = (source: FactSource, answer: unknown): Known => {
    try {
      const { values, hasJunk } = checkAnswer(source, answer, plan.needed.get(source) ?? []);
      if (hasJunk) fail(source, 'failed', new TypeError('the answer is not what was declared'));
      return values;
    } catch (error) {
      fail(source, 'failed', error);
      return NOTHING;
    }
  };

  const start = (source: FactSource): MaybePromise<Known> => {
    try {
      const answer: unknown = source.resolve(request, contextFor(source));
      if (!isThenable(answer)) return accept(source, answer);
      return within(answer, source.timeoutMs ?? input.timeoutMs).then(
        (settled) => {
          if (settled.isInTime) return accept(source, settled.value);
          fail(source, 'timeout');
          return NOTHING;
        },
        (error: unknown) => {
          fail(source, 'failed', error);
          return NOTHING;
        }
      );
    } catch (error) {
      fail(source, 'failed', error);
      return NOTHING;
    }
  };

  const ask = (source: FactSource): MaybePromise<Known> => {
    const known = answers.get(source);
    if (known !== undefined) return known;
    // While it is being asked, a source knows nothing: one that asks for its own facts gets no answer instead of a loop.
    answers.set(source, NOTHING);
    const answer = start(source);
    answers.set(source, answer);
    return answer;
  };

  const findAmong = (name: string, offers: readonly Offer[], index: number): MaybePromise<FactValue | undefined> => {
    for (let next = index; next < offers.length; next += 1) {
      const { source, purpose } = offers[next] as Offer;
      if (!isAllowed(purpose)) continue;
      const known = ask(source);
      if (known instanceof Promise) {
        return known.then((values) => values.get(name) ?? findAmong(name, offers, next + 1));
      }
      const value = known.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const find = (name: string): MaybePromise<FactValue | undefined> => findAmong(name, plan.offers.get(name) ?? [], 0);

  const contextFor = (source: FactSource): FactContext => ({
    now,
    needed: plan.needed.get(source) ?? [],
    fact: (name) => (source.reads?.includes(name) ? find(name) : undefined),
  });

  return { find, failures };
}
