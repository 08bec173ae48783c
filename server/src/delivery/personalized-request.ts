import type { Decision } from '../../../shared/domain/decision';
import type { Decided } from '../services/decisions';
import { whenKnown, type MaybePromise } from '../facts/maybe-promise';
import type { VisitorRequest } from '../facts/visitor-request';
import type { AskedPersonas } from './asked-persona';
import type { AppliedVariant, Audience, Overlaid } from './overlay';
import type { Keeper } from './cache-control';
import type { DeliveryReason } from './reason';
import { createSpan, type Span } from './span';

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

export function createPersonalizedRequest(options: PersonalizedRequestOptions): PersonalizedRequest {
  return new OpenedRequest(options);
}

/** A class, because one is made for each request: an answer from the cache uses little of it. */
class OpenedRequest implements PersonalizedRequest {
  readonly now: number;
  readonly asked: AskedPersonas | null;
  readonly wantsMeta: boolean;
  keeper: Keeper = 'unknown';
  readonly #options: Pick<PersonalizedRequestOptions, 'receive' | 'decide' | 'onFailure'>;
  #received: MaybePromise<VisitorRequest> | undefined;
  #deciding: Deciding | undefined;
  #foreseen: ReadonlySet<string> | null = NOBODY;
  #decision: Decision | undefined;
  #hasFailedSource = false;
  #hasFailedDecision = false;
  #hasFailedVariant = false;
  #recalled: RecalledAnswer | undefined;
  /** What stands in an answer that is being made. */
  #noted: Noted | undefined;
  #mergeFields: readonly string[] = NOTHING;

  constructor(options: PersonalizedRequestOptions) {
    this.now = options.now;
    this.asked = options.asked;
    this.wantsMeta = options.wantsMeta;
    this.#options = options;
  }

  visitor(): MaybePromise<VisitorRequest> {
    return (this.#received ??= this.#options.receive());
  }

  personas(among: ReadonlySet<string> | null = null): MaybePromise<Decision['personas']> {
    const from = this.#decidingAbout(among);
    return whenKnown(from.made, (known) => this.#remember(from, known));
  }

  foresee(owners: ReadonlySet<string> | null): void {
    this.#foreseen = owners && this.#foreseen && union(this.#foreseen, owners);
  }

  note({ applied, locale, owners, everOwners, holdsFrom, holdsUntil }: Omit<Overlaid, 'result'>): void {
    const noted = (this.#noted ??= nothingNoted(this.now));
    noted.applied.push(...applied);
    noted.locale ??= locale;
    for (const owner of owners) noted.owners.add(owner);
    for (const owner of everOwners) noted.everOwners.add(owner);
    noted.span.meet(holdsFrom, holdsUntil);
  }

  recall(stored: RecalledAnswer): void {
    this.#recalled = stored;
  }

  allowKeeping(keeper: Keeper): void {
    this.keeper = keeper;
  }

  noteFailure(): void {
    this.#hasFailedVariant = true;
  }

  noteMergeFields(facts: readonly string[]): void {
    this.#mergeFields = [...new Set([...this.#mergeFields, ...facts])];
  }

  outcome(): DeliveryOutcome {
    const noted = this.#noted;
    const basis = noted ? { owners: noted.owners, everOwners: noted.everOwners, ...noted.span.current() } : NO_BASIS;
    const contentHoldsUntil = this.#recalled ? this.#recalled.holdsUntil : basis.holdsUntil;
    const canVary = this.#canVary();
    const hasFailed = this.#hasFailedDecision || (this.#hasFailedSource && this.#isOwnerUndecided());
    return {
      reason: this.#reason(),
      canVary,
      personas: this.#decision?.personas.map(({ key }) => key) ?? [],
      // As it is now: more may come.
      applied: this.#recalled ? this.#applied() : [...this.#applied()],
      locale: noted?.locale ?? null,
      holdsUntil: earlier(contentHoldsUntil, this.#decision?.holdsUntil ?? null),
      hasFailed: this.#hasFailedVariant || (canVary && hasFailed),
      mergeFields: this.#mergeFields,
      basis,
    };
  }

  /** No promise where everything is known at once: answers from the cache take less time than a few turns of the loop. */
  #decideAbout(among: ReadonlySet<string> | null): MaybePromise<Decision> {
    if (this.asked) return askedFor(this.asked.keys, this.now);
    try {
      const decided = whenKnown(this.visitor(), (who) => this.#options.decide(who, among));
      if (!(decided instanceof Promise)) return this.#accept(decided);
      return decided.then((known) => this.#accept(known)).catch((error: unknown) => this.#fail(error));
    } catch (error) {
      return this.#fail(error);
    }
  }

  #accept({ decision, facts }: Decided): Decision {
    this.#hasFailedSource ||= facts.failures.length > 0;
    return decision;
  }

  #fail(error: unknown): Decision {
    this.#hasFailedDecision = true;
    this.#options.onFailure(error);
    return nobody(this.now);
  }

  /** The decision that says whether these hold. What was not foreseen is decided with everybody else. */
  #decidingAbout(among: ReadonlySet<string> | null): Deciding {
    const known = this.#deciding;
    if (known && covers(known.among, among)) return known;
    const isEverybody = known !== undefined || this.wantsMeta || among === null || this.#foreseen === null;
    const about = isEverybody ? null : union(this.#foreseen!, among!);
    return (this.#deciding = { among: about, made: this.#decideAbout(about) });
  }

  #remember(from: Deciding, known: Decision): Decision['personas'] {
    // A part that comes after the whole has nothing to add.
    if (from === this.#deciding || !this.#decision) this.#decision = known;
    return known.personas;
  }

  #isOwnerUndecided(): boolean {
    const isOwner = (key: string): boolean =>
      this.#recalled?.overlaid?.owners.includes(key) ?? this.#noted?.owners.has(key) === true;
    return this.#decision?.undecided.some(isOwner) === true;
  }

  #applied(): readonly AppliedVariant[] {
    return (this.#recalled ? this.#recalled.overlaid?.applied : this.#noted?.applied) ?? NOTHING;
  }

  #reason(): DeliveryReason {
    if (this.#hasFailedVariant) return 'variants-failed';
    if (!this.#canVary()) return 'no-variants';
    if (this.#applied().length > 0) return 'variant';
    if (this.#hasFailedDecision) return 'decision-failed';
    if (!this.#isOwnerUndecided()) return 'no-match';
    return this.#hasFailedSource ? 'facts-failed' : 'undecided';
  }

  /** A failure passes: the next answer may be another one. */
  #canVary(): boolean {
    if (this.#recalled) return this.#recalled.overlaid?.canVary === true;
    return this.#hasFailedVariant || (this.#noted?.owners.size ?? 0) > 0;
  }
}

/** What was found out about an answer while it was made. */
interface Noted {
  readonly applied: AppliedVariant[];
  readonly owners: Set<string>;
  readonly everOwners: Set<string>;
  readonly span: Span;
  locale: string | null;
}

function nothingNoted(now: number): Noted {
  return { applied: [], owners: new Set(), everOwners: new Set(), span: createSpan(now), locale: null };
}

const NOBODY: ReadonlySet<string> = new Set();
const NOTHING: readonly never[] = [];
const NO_BASIS: DeliveryOutcome['basis'] = { owners: NOBODY, everOwners: NOBODY, holdsFrom: null, holdsUntil: null };

/** A decision that was made or is under way. */
interface Deciding {
  /** The personas that it is about; `null` is everybody. */
  readonly among: ReadonlySet<string> | null;
  readonly made: MaybePromise<Decision>;
}

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
