import type { ConditionSource } from '../domain/condition';
import type { TraceNode } from '../domain/decision';
import type { FactReader, Facts } from '../domain/fact';
import type { Outcome } from '../domain/outcome';
import type { PatternCompiler } from '../domain/predicate';
import { ConditionError } from './condition-error';
import { parseCondition } from './conditions/parse-condition';
import { createRuleBook } from './conditions/rule-book';
import { createCompiler } from './evaluation/compiler';
import { answerOf, clearRun, createRun, startRun, traceOf } from './evaluation/run';
import { parseRules, type Vocabulary } from './parse-rules';

export interface CompileOptions extends Vocabulary {
  readonly patterns: PatternCompiler;
}

/** When the question is asked, in epoch milliseconds. */
export interface Moment {
  readonly now: number;
}

export interface Evaluation {
  readonly outcome: Outcome;
  readonly trace: TraceNode;
}

/** A compiled condition. Pure and synchronous: the same facts and moment give the same answer in any process. */
export interface Evaluator {
  /** The outcome with the whole path to it. */
  (facts: Facts | FactReader, moment: Moment): Evaluation;
  /** Only the outcome; it stops as soon as that is certain, and allocates nothing. */
  readonly outcome: (facts: Facts | FactReader, moment: Moment) => Outcome;
  /** Names of every fact that may be read, also through rules. Sorted. */
  readonly facts: readonly string[];
  /** Whether the outcome may change with the clock alone. */
  readonly changesWithTime: boolean;
}

/** Compiles a condition once, to be asked often. Throws `ConditionError` where it cannot be evaluated. */
export function compile(source: ConditionSource, options: CompileOptions): Evaluator {
  const { context, parsed } = parseRules(options);
  const book = createRuleBook(parsed);
  const condition = parseCondition(source, context, { mayBeBare: true });
  book.settle(condition);
  if (condition.root === null || condition.list.problems.length > 0) throw new ConditionError(condition.list.problems);

  const compiler = createCompiler(book);
  const root = compiler.compile(condition.root);
  const newRun = () => createRun(compiler.program, { watchesClock: false });
  const reused = newRun();
  let isInUse = false;

  const ask = (facts: Facts | FactReader, { now }: Moment): Evaluation => {
    const run = newRun();
    startRun(run, facts, now);
    const trace = traceOf(run, root);
    return { outcome: trace.outcome, trace };
  };

  const outcome = (facts: Facts | FactReader, { now }: Moment): Outcome => {
    // A fact reader or a predicate could ask this very evaluator again while it is answering.
    const isNested = isInUse;
    const run = isNested ? newRun() : reused;
    isInUse = true;
    startRun(run, facts, now);
    try {
      return answerOf(run, root);
    } finally {
      if (!isNested) {
        clearRun(run);
        isInUse = false;
      }
    }
  };

  return Object.assign(ask, {
    outcome,
    facts: [...compiler.program.facts.names].sort(),
    changesWithTime: compiler.changesWithTime,
  });
}
