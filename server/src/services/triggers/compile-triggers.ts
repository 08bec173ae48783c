import { mayBeTold, type Trigger } from '../../../../shared/domain/trigger';
import type { PatternCompiler } from '../../../../shared/domain/predicate';
import type { Problem } from '../../../../shared/domain/problem';
import type { Rule } from '../../../../shared/domain/rule';
import { compile, ConditionError, type Evaluator, type PredicateSource } from '../../../../shared/engine';

/** Triggers compiled together; replaced whole when content changes. */
export interface TriggerSet {
  /** Those that are enabled and sound. */
  readonly triggers: readonly CompiledTrigger[];
  /** Keys of the triggers there are, whatever their state. */
  readonly keys: ReadonlySet<string>;
  /** Keys of the personas that are entered or left. */
  readonly watched: ReadonlySet<string>;
  /** Names of the facts that conditions read and triggers tell. Decisions find out the personas, and events bring their own. */
  readonly facts: readonly string[];
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
}

export interface CompiledTrigger {
  readonly trigger: Trigger;
  /** `null` where nothing else is asked. */
  readonly condition: Evaluator | null;
  /** Names of the facts that are told. */
  readonly told: readonly string[];
}

export interface CompileTriggersOptions {
  readonly predicates: PredicateSource;
  readonly rules: Iterable<Rule>;
  readonly patterns: PatternCompiler;
}

/** Never throws for a trigger: one that is broken never calls, and the others do. */
export function compileTriggers(source: readonly Trigger[], options: CompileTriggersOptions): TriggerSet {
  const rules = [...options.rules];
  const broken = new Map<string, readonly Problem[]>();
  const triggers: CompiledTrigger[] = [];
  for (const trigger of source) {
    try {
      const condition = trigger.condition === null ? null : compile(trigger.condition, { ...options, rules });
      if (trigger.isEnabled) triggers.push({ trigger, condition, told: trigger.facts.filter(mayBeTold) });
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      broken.set(trigger.key, error.problems);
    }
  }
  const facts = triggers.flatMap(({ condition, told }) => [...(condition?.facts ?? []), ...told]);
  return Object.freeze({
    triggers,
    broken,
    keys: new Set(source.map(({ key }) => key)),
    watched: new Set(triggers.flatMap(({ trigger }) => trigger.persona ?? [])),
    facts: [...new Set(facts)].filter((name) => !/^(?:persona|event)\./.test(name)).sort(),
  });
}
