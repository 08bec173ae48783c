import type { FactReader, FactValue } from '../../../shared/domain/fact';
import type { Purpose } from '../../../shared/domain/predicate';
import type { PersonalizationConfig } from '../config';
import { planFacts, type FactPlan } from './fact-plan';
import { createFactRegistry } from './fact-registry';
import { createFactResolution, type FactResolution } from './fact-resolution';
import { defineFactSource, type FactFailure, type FactSource, type ResolvedFacts } from './fact-source';
import type { FactLogger } from './logger';
import type { MaybePromise } from './maybe-promise';
import { oncePer } from './once-per';
import { isPurposeAllowed } from './privacy-signals';
import type { VisitorRequest } from './visitor-request';

/** From a request to the facts that a decision needs. */
export interface FactsService {
  /** Checks and adds a source, made by `defineFactSource` or plain; only in a plugin's or the application's `register()`. */
  register(source: FactSource): void;
  /** Ends registration. Called once, when Strapi has loaded. */
  close(): void;
  /** The sources that are asked, in order. */
  list(): readonly FactSource[];
  /** Lets every source open what it needs. It waits for them, and a source that fails is only logged. */
  start(): Promise<void>;
  /** Lets every source go of what it opened. */
  stop(): void;
  /** How often each source did not answer, or not properly, since the start; those that always did are not named. */
  failures(): ReadonlyMap<string, number>;
  /**
   * The facts with these names, as far as they are known, for this request at this moment (epoch milliseconds). Runs
   * only the sources that offer one of them. No promise is returned where every source answers at once. Never throws,
   * never rejects. Pass the same array again where the names are the same: the plan is remembered by it.
   */
  resolve(request: VisitorRequest, names: readonly string[], now: number): MaybePromise<ResolvedFacts>;
}

export interface FactsServiceOptions {
  readonly config: Pick<PersonalizationConfig, 'facts' | 'consent'>;
  /** The built-in sources; they are asked before the registered ones. */
  readonly sources: readonly FactSource[];
  readonly logger: FactLogger;
}

export function createFactsService({ config, sources, logger }: FactsServiceOptions): FactsService {
  const registry = createFactRegistry({ builtIn: sources, disabled: config.facts.disabled });
  const warnOnce = createFailureLog(logger);
  const failures = new Map<string, number>();
  const onFailure = (failure: FactFailure, cause: unknown): void => {
    failures.set(failure.source, (failures.get(failure.source) ?? 0) + 1);
    warnOnce(failure, cause);
  };
  const settings = {
    timeoutMs: config.facts.timeoutMs,
    isAllowed: (purpose: Purpose, request: VisitorRequest) => isPurposeAllowed(purpose, request, config),
    onFailure,
  };
  const plansOfNow = () => oncePer((names: readonly string[]) => planFacts(names, registry));
  let planFor = plansOfNow();

  return {
    register(source) {
      registry.register(defineFactSource(source));
      planFor = plansOfNow();
    },
    close: () => registry.close(),
    list: () => registry.list(),
    async start() {
      const started = registry.list().map(async (source) => {
        try {
          await source.start?.();
        } catch (error) {
          logger.warn(`fact source "${source.id}" could not start (${errorName(error)})`);
        }
      });
      await Promise.all(started);
    },
    stop() {
      for (const source of registry.list()) source.stop?.();
    },
    failures: () => new Map(failures),
    resolve(request, names, now) {
      const plan = planFor(names);
      return collect(createFactResolution({ request, plan, now }, settings), plan);
    },
  };
}

/** What is longer or has spaces is no name but a message in disguise. */
const ERROR_NAME = /^\w{1,64}$/;

function collect(resolution: FactResolution, plan: FactPlan): MaybePromise<ResolvedFacts> {
  const count = plan.offersInOrder.length;
  const known = new Array<FactValue | undefined>(count);
  let waiting: Promise<void>[] | undefined;
  for (let place = 0; place < count; place += 1) {
    const value = resolution.findAt(place);
    if (value instanceof Promise) {
      const stored = value.then((late) => {
        known[place] = late;
      });
      (waiting ??= []).push(stored);
    } else {
      known[place] = value;
    }
  }
  const collected = new CollectedFacts(plan, known, resolution.failures);
  return waiting ? Promise.all(waiting).then(() => collected) : collected;
}

/** A class, because one is made for each request. */
class CollectedFacts implements ResolvedFacts, FactReader {
  readonly failures: ResolvedFacts['failures'];
  readonly #places: FactPlan['places'];
  readonly #known: readonly (FactValue | undefined)[];

  constructor({ places }: FactPlan, known: readonly (FactValue | undefined)[], failures: ResolvedFacts['failures']) {
    this.#places = places;
    this.#known = known;
    this.failures = failures;
  }

  get reader(): FactReader {
    return this;
  }

  get(name: string): FactValue | undefined {
    return this.#known[this.#places.get(name) ?? -1];
  }

  /** Deciding needs none of this; it is for those who show facts. */
  get values(): ResolvedFacts['values'] {
    const values: Record<string, FactValue> = Object.create(null);
    for (const [name, place] of this.#places) {
      const value = this.#known[place];
      if (value !== undefined) values[name] = value;
    }
    return values;
  }
}

/** One line per source and cause, without the error's message: drivers put what visitors sent into theirs. */
function createFailureLog(logger: FactLogger): (failure: FactFailure, cause: unknown) => void {
  const seen = new Set<string>();
  return ({ source, reason }, cause) => {
    const what = reason === 'timeout' ? 'did not answer in time' : `failed (${errorName(cause)})`;
    const line = `fact source "${source}" ${what}: its facts are unknown. Said once.`;
    if (seen.has(line)) return;
    seen.add(line);
    logger.warn(line);
  };
}

/** By shape, not by class: an error may come from another realm, such as a worker or a sandbox. */
function errorName(error: unknown): string {
  try {
    const { name } = error as Error;
    return ERROR_NAME.test(name) ? name : 'no error name';
  } catch {
    return 'no error name';
  }
}
