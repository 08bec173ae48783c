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
 * What the delivery knows of one HTTP request: who it is for, decided once however many documents it reads, and what came of
 * it. It lives on `ctx.state`, so it ends with the request.
 *
 * Only the personas that can change the answer are decided, and so only the facts that these read. Should code of the application
 * read something else afterwards, everybody is decided, so that no source is asked more than twice.
 */
export interface PersonalizedRequest extends Audience {
  /** Without `among`: everybody. */
  personas(among?: ReadonlySet<string>): MaybePromise<Decision['personas']>;
  /** Takes note of the personas that are likely to be asked about, to be decided with the first of them; `null`: of anybody. */
  foresee(owners: ReadonlySet<string> | null): void;
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
  /** The personas that were found to hold, best first: all of them where the caller wants the block. Empty where nobody had to decide. */
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
  /** Decides for them, about these personas or all. */
  readonly decide: (visitor: VisitorRequest, among: ReadonlySet<string> | null) => MaybePromise<Decided>;
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
  let deciding: Deciding | undefined;
  let foreseen: ReadonlySet<string> | null = NOBODY;
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
  function decideAbout(among: ReadonlySet<string> | null): MaybePromise<Decision> {
    if (asked) return askedFor(asked.keys, now);
    try {
      const made = whenKnown(
        whenKnown(visitor(), (who) => decide(who, among)),
        accept
      );
      return made instanceof Promise ? made.catch(fail) : made;
    } catch (error) {
      return fail(error);
    }
  }

  function accept({ decision, facts }: Decided): Decision {
    hasFailedSource ||= facts.failures.length > 0;
    return decision;
  }

  function fail(error: unknown): Decision {
    hasFailedDecision = true;
    onFailure(error);
    return nobody(now);
  }

  /** The decision that says whether these hold. What was not foreseen is decided with everybody else. */
  function decidingAbout(among: ReadonlySet<string> | null): Deciding {
    if (deciding && covers(deciding.among, among)) return deciding;
    const isEverybody = deciding !== undefined || wantsMeta || among === null || foreseen === null;
    const about = isEverybody ? null : union(foreseen!, among!);
    return (deciding = { among: about, made: decideAbout(about) });
  }

  function remember(from: Deciding, known: Decision): Decision['personas'] {
    // A part that comes after the whole has nothing to add.
    if (from === deciding || !decision) decision = known;
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
    personas(among) {
      const from = decidingAbout(among ?? null);
      return whenKnown(from.made, (known) => remember(from, known));
    },
    foresee(owners) {
      foreseen = owners && foreseen && union(foreseen, owners);
    },
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

/** A decision that was made or is under way. */
interface Deciding {
  /** The personas that it is about; `null` is everybody. */
  readonly among: ReadonlySet<string> | null;
  readonly made: MaybePromise<Decision>;
}

const NOBODY: ReadonlySet<string> = new Set();

function covers(known: ReadonlySet<string> | null, wanted: ReadonlySet<string> | null): boolean {
  if (known === null) return true;
  if (wanted === null) return false;
  for (const key of wanted) if (!known.has(key)) return false;
  return true;
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  if (covers(one, other)) return one;
  return covers(other, one) ? other : new Set([...one, ...other]);
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
