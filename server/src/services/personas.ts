import type { ConditionSource } from '../../../shared/domain/condition';
import type { Persona, Scoring } from '../../../shared/domain/persona';
import type { PatternCompiler } from '../../../shared/domain/predicate';
import type { Rule } from '../../../shared/domain/rule';
import { alwaysBehind } from '../../../shared/engine/implication/always-behind';
import { neverHolds } from '../../../shared/engine/implication/never-holds';
import { compilePersonas } from '../../../shared/engine/personas/compile-personas';
import type { PersonaSet } from '../../../shared/engine/personas/persona-set';
import type { PredicateLookup } from '../../../shared/engine/predicate-registry';
import type { PersonaRepository, StoredPersona } from '../repositories/persona-repository';
import type { RuleRepository, StoredRule } from '../repositories/rule-repository';
import { createReloadQueue } from '../nodes/reload-queue';

/** Personas and rules as they stand, compiled. Frozen: a change of content replaces it whole. */
export interface PersonaSnapshot {
  readonly set: PersonaSet;
  readonly byKey: ReadonlyMap<string, Persona>;
  readonly rules: readonly Rule[];
}

export interface PersonasService {
  /** The snapshot as it stands. Never waits. Nobody holds before the first load. */
  current(): PersonaSnapshot;
  /** Keys of the personas of better priority that hold whenever this one does, best first. Worked out when it is asked for. */
  alwaysBehind(persona: string): readonly string[];
  /** Whether nobody can be this persona, whoever they are. Worked out when it is asked for. */
  neverHolds(persona: string): boolean;
  /** Loads personas and rules and puts them in place together. A failure keeps what was there, is logged, and is made up for. */
  reload(): Promise<boolean>;
}

export interface PersonasDependencies {
  readonly personas: Pick<PersonaRepository, 'findAll'>;
  readonly rules: Pick<RuleRepository, 'findAll'>;
  readonly predicates: PredicateLookup;
  readonly patterns: PatternCompiler;
  readonly logger: { warn(message: string): void };
  /** Told of every new snapshot, when it is in place. */
  readonly onReplaced?: () => void;
}

export function createPersonasService({
  personas,
  rules,
  predicates,
  patterns,
  logger,
  onReplaced,
}: PersonasDependencies): PersonasService {
  let snapshot = compileSnapshot([], []);
  let isFailing = false;
  const reportedBroken = new Set<string>();

  function compileSnapshot(
    storedPersonas: readonly StoredPersona[],
    storedRules: readonly StoredRule[]
  ): PersonaSnapshot {
    const readRules = storedRules.map(readRule);
    const set = compilePersonas(storedPersonas.map(readPersona), { predicates, rules: readRules, patterns });
    return Object.freeze({
      set,
      rules: readRules,
      byKey: new Map(set.personas.map((persona) => [persona.key, persona])),
    });
  }

  function reportBroken({ set }: PersonaSnapshot): void {
    for (const [key, [problem]] of set.broken) {
      const line = `personalization: persona "${key}" is broken and never holds: ${problem?.message} (${problem?.code})`;
      if (!reportedBroken.has(line)) logger.warn(line);
      reportedBroken.add(line);
    }
  }

  async function load(): Promise<boolean> {
    try {
      const [storedPersonas, storedRules] = await Promise.all([personas.findAll(), rules.findAll()]);
      snapshot = compileSnapshot(storedPersonas, storedRules);
      isFailing = false;
      onReplaced?.();
      reportBroken(snapshot);
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.name : typeof error;
      if (!isFailing) logger.warn(`personalization: personas could not be loaded; the last known ones stay (${cause})`);
      isFailing = true;
      return false;
    }
  }

  const behind = onceForEach(() => snapshot.set, alwaysBehind);
  const holdingForNobody = onceForEach(() => snapshot.set, neverHolds);
  return {
    current: () => snapshot,
    alwaysBehind: (persona) => behind().get(persona) ?? [],
    neverHolds: (persona) => holdingForNobody().has(persona),
    reload: createReloadQueue(load),
  };
}

/** What follows from a set of personas, worked out when it is first asked for and kept until there is another set. */
function onceForEach<T>(current: () => PersonaSet, workOut: (set: PersonaSet) => T): () => T {
  let last: { readonly of: PersonaSet; readonly result: T } | null = null;
  return () => {
    const set = current();
    if (last?.of !== set) last = { of: set, result: workOut(set) };
    return last.result;
  };
}

/** Condition and scoring are whatever was saved; the engine finds out, and breaks this persona only. */
export function readPersona(stored: StoredPersona): Persona {
  const { activeFrom, activeTo, confirm, isEnabled, key, name, priority } = stored;
  const condition = stored.condition as ConditionSource | null;
  const scoring = stored.scoring as Scoring | null;
  return { key, name, priority, isEnabled, condition, scoring, confirm, activeFrom, activeTo };
}

export function readRule({ condition, key, name }: StoredRule): Rule {
  return { key, name, condition: condition as ConditionSource };
}
