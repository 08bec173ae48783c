import type { Decision } from '../../../shared/domain/decision';
import type { Decided } from '../services/decisions';
import { whenKnown, type MaybePromise } from '../facts/maybe-promise';
import type { VisitorRequest } from '../facts/visitor-request';
import type { AskedPersonas } from './asked-persona';
import type { AppliedVariant, Audience, Overlaid } from './overlay';
import type { Keeper } from './cache-control';
import type { DeliveryReason } from './reason';
import { createSpan } from './span';

/**
 * What the delivery knows of one HTTP request: who it is for, decided at most once however many documents it reads, and
 * what came of it. It lives on `ctx.state`, so it ends with the request.
 */
export interface PersonalizedRequest extends Audience {
  readonly asked: AskedPersonas | null;
  /** Whether the caller wants `meta.personalization`. */
  readonly wantsMeta: boolean;
  /** Who asks, as facts see it: their token is read at most once. */
  visitor(): MaybePromise<VisitorRequest>;
  /** Takes note of what stands in a part of the answer. */
  note(overlaid: Omit<Overlaid, 'result'>): void;
  /** Takes an answer from the cache for what came of the request: it was made for somebody alike. */
  recall(stored: RecalledAnswer): void;
  /** Who may get an answer once more that no variant can change. */
  readonly keeper: Keeper;
  /** Takes note that it is known what the answer follows from, and so who may keep it. */
  allowKeeping(keeper: Keeper): void;
  /** Takes note that a variant could not be found out or loaded. */
  noteFailure(): void;
  /** Takes note that the answer holds merge fields, by the names of their facts. */
  noteMergeFields(facts: readonly string[]): void;
  outcome(): DeliveryOutcome;
}

export interface DeliveryOutcome {
  readonly reason: DeliveryReason;
  /** Whether another visitor, or the same one later, may get a different answer. */
  readonly canVary: boolean;
  /** The decided personas, best first. Empty where nobody had to decide. */
  readonly personas: readonly string[];
  readonly applied: readonly AppliedVariant[];
  /** The locale in which variants stand in the answer, where they have one. Not known of an answer that was made before. */
  readonly locale: string | null;
  /** Epoch milliseconds at which the clock alone may change the answer for this visitor; `null`: never. */
  readonly holdsUntil: number | null;
  /** Whether something failed that could have changed the answer. */
  readonly hasFailed: boolean;
  /** Names of the facts whose values stand in the answer, or could. */
  readonly mergeFields: readonly string[];
  /** What the answer was found to depend on, beside the content itself. */
  readonly basis: Omit<Overlaid, 'result' | 'applied' | 'locale'>;
}

/** What is known of an answer that was made before. */
export interface RecalledAnswer {
  readonly overlaid: {
    readonly applied: readonly AppliedVariant[];
    readonly canVary: boolean;
    readonly owners: readonly string[];
  } | null;
  readonly holdsUntil: number | null;
}

export interface PersonalizedRequestOptions {
  readonly now: number;
  readonly asked: AskedPersonas | null;
  readonly wantsMeta: boolean;
  /** Reads who asks. */
  readonly receive: () => MaybePromise<VisitorRequest>;
  /** Decides for them. */
  readonly decide: (visitor: VisitorRequest) => MaybePromise<Decided>;
  readonly onFailure: (error: unknown) => void;
}

export function createPersonalizedRequest({
  now,
  asked,
  wantsMeta,
  receive,
  decide,
  onFailure,
}: PersonalizedRequestOptions): PersonalizedRequest {
  let received: MaybePromise<VisitorRequest> | undefined;
  let decided: MaybePromise<Decision> | undefined;
  let decision: Decision | undefined;
  let hasFailedSource = false;
  let hasFailedDecision = false;
  let hasFailedVariant = false;
  let recalled: RecalledAnswer | undefined;
  let keeper: Keeper = 'unknown';
  let locale: string | null = null;
  const applied: AppliedVariant[] = [];
  const owners = new Set<string>();
  const everOwners = new Set<string>();
  const mergeFields = new Set<string>();
  const span = createSpan(now);

  const visitor = (): MaybePromise<VisitorRequest> => (received ??= receive());

  /** No promise where everything is known at once: answers from the cache take less time than a few turns of the loop. */
  function decideOnce(): MaybePromise<Decision> {
    if (asked) return askedFor(asked.keys, now);
    try {
      const deciding = whenKnown(whenKnown(visitor(), decide), accept);
      return deciding instanceof Promise ? deciding.catch(fail) : deciding;
    } catch (error) {
      return fail(error);
    }
  }

  function accept({ decision, facts }: Decided): Decision {
    hasFailedSource = facts.failures.length > 0;
    return decision;
  }

  function fail(error: unknown): Decision {
    hasFailedDecision = true;
    onFailure(error);
    return nobody(now);
  }

  function remember(known: Decision): Decision['personas'] {
    decision = known;
    return known.personas;
  }

  function isOwnerUndecided(): boolean {
    const isOwner = (key: string): boolean => recalled?.overlaid?.owners.includes(key) ?? owners.has(key);
    return decision?.undecided.some(isOwner) === true;
  }

  function reason(): DeliveryReason {
    if (hasFailedVariant) return 'variants-failed';
    if (!canVary()) return 'no-variants';
    if ((recalled?.overlaid?.applied ?? applied).length > 0) return 'variant';
    if (hasFailedDecision) return 'decision-failed';
    if (!isOwnerUndecided()) return 'no-match';
    return hasFailedSource ? 'facts-failed' : 'undecided';
  }

  /** A failure passes: the next answer may be another one. */
  function canVary(): boolean {
    return recalled ? recalled.overlaid?.canVary === true : owners.size > 0 || hasFailedVariant;
  }

  return {
    now,
    asked,
    wantsMeta,
    visitor,
    personas: () => whenKnown((decided ??= decideOnce()), remember),
    note(overlaid) {
      applied.push(...overlaid.applied);
      locale ??= overlaid.locale;
      for (const owner of overlaid.owners) owners.add(owner);
      for (const owner of overlaid.everOwners) everOwners.add(owner);
      span.meet(overlaid.holdsFrom, overlaid.holdsUntil);
    },
    recall(stored) {
      recalled = stored;
    },
    get keeper() {
      return keeper;
    },
    allowKeeping(allowed) {
      keeper = allowed;
    },
    noteFailure() {
      hasFailedVariant = true;
    },
    noteMergeFields(facts) {
      for (const fact of facts) mergeFields.add(fact);
    },
    outcome() {
      const basis = { owners, everOwners, ...span.current() };
      const contentHoldsUntil = recalled ? recalled.holdsUntil : basis.holdsUntil;
      return {
        reason: reason(),
        canVary: canVary(),
        personas: decision?.personas.map(({ key }) => key) ?? [],
        applied: recalled ? (recalled.overlaid?.applied ?? []) : applied,
        locale,
        holdsUntil: earlier(contentHoldsUntil, decision?.holdsUntil ?? null),
        hasFailed: hasFailedVariant || (canVary() && (hasFailedDecision || (hasFailedSource && isOwnerUndecided()))),
        mergeFields: [...mergeFields],
        basis,
      };
    },
  };
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function askedFor(keys: readonly string[], now: number): Decision {
  return { ...nobody(now), personas: keys.map((key) => ({ key, because: 'asked' })) };
}

function nobody(now: number): Decision {
  return { personas: [], undecided: [], unknownFacts: [], now, holdsUntil: null };
}
