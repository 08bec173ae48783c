/**
 * A run is the working memory of one evaluation: facts that were read (each at most once, so that two predicates never
 * see two answers of one source), the outcome of every node that was asked, and how long all of it will hold. It is
 * plain data with functions beside it, and nothing is allocated while a condition is being answered: a decision over a
 * thousand personas would otherwise feed the garbage collector on every request.
 */
import type { TraceNode } from '../../domain/decision';
import type { FactReader, Facts, FactValue } from '../../domain/fact';
import type { Outcome } from '../../domain/outcome';
import type { FactSlots } from './fact-table';
import { lookUp, toFactValue } from './look-up';
import type { NodeNumber } from './node';
import type { Program } from './program';

export interface Run {
  readonly program: Program;
  /** What predicates read facts through; it shows the facts of the predicate that is being asked, and no others. */
  readonly reader: FactReader;
  source: Facts | FactReader;
  now: number;
  /** By slot; `null` is not read yet, `undefined` is missing. */
  readonly values: (FactValue | undefined | null)[];
  /** By the number of the node; `null` is not asked yet. */
  readonly answers: (Outcome | null)[];
  /** Filled only while a trace is drawn. */
  traces: Map<NodeNumber, TraceNode> | null;
  /** The facts that the predicate being asked has declared. */
  visible: FactSlots;
  /** Whether a predicate has thrown, or answered nothing, since this was last set to false. */
  hasThrown: boolean;
  readonly watchesClock: boolean;
  /** Epoch milliseconds; `Infinity` where the clock plays no part. */
  holdsUntil: number;
}

const NO_FACTS: Facts = Object.freeze({});
const NOTHING_VISIBLE: FactSlots = { names: [], slots: [] };

/** @param watchesClock whether anybody wants to know how long the answers hold. */
export function createRun(program: Program, { watchesClock }: { readonly watchesClock: boolean }): Run {
  const run: Run = {
    program,
    reader: { get: (name) => readVisible(run, name) },
    source: NO_FACTS,
    now: 0,
    values: new Array<null>(program.facts.names.length).fill(null),
    answers: new Array<null>(program.nodes.length).fill(null),
    traces: null,
    visible: NOTHING_VISIBLE,
    hasThrown: false,
    watchesClock,
    holdsUntil: Infinity,
  };
  return run;
}

/** Points a fresh or cleared run at somebody's facts. */
export function startRun(run: Run, facts: Facts | FactReader | null | undefined, now: number): void {
  run.source = facts ?? NO_FACTS;
  run.now = now;
}

/** Forgets everything, the visitor's facts first of all: a run that is kept for reuse must not keep them. */
export function clearRun(run: Run): void {
  const { values, answers } = run;
  run.source = NO_FACTS;
  // Not with fill(): for the few slots of one condition, calling it costs more than all the writing.
  for (let slot = 0; slot < values.length; slot++) values[slot] = null;
  for (let node = 0; node < answers.length; node++) answers[node] = null;
  run.holdsUntil = Infinity;
}

/** The outcome of a node; it is asked on the first call. */
export function answerOf(run: Run, node: NodeNumber): Outcome {
  const known = run.answers[node];
  if (known != null) return known;
  const { gates, nodes } = run.program;
  const gate = gates[node]!;
  const outcome = gate >= 0 && readFact(run, gate) === undefined ? 'unknown' : nodes[node]!.outcome(run);
  run.answers[node] = outcome;
  return outcome;
}

/** The trace of a node; it is drawn on the first call. */
export function traceOf(run: Run, node: NodeNumber): TraceNode {
  const traces = (run.traces ??= new Map());
  const known = traces.get(node);
  if (known !== undefined) return known;
  const trace = run.program.nodes[node]!.trace(run);
  traces.set(node, trace);
  return trace;
}

/** The fact in a slot, read from the source on the first call. */
export function readFact(run: Run, slot: number): FactValue | undefined {
  const known = run.values[slot];
  if (known !== null) return known;
  const value = fetchFact(run, slot);
  run.values[slot] = value;
  return value;
}

/** Takes note of the next moment at which a predicate may change its answer; `null` is never. */
export function noteChange(run: Run, at: number | null): void {
  if (at === null) return;
  // A moment that is not in the future is a mistake of the predicate: then nothing is promised beyond now.
  run.holdsUntil = Math.min(run.holdsUntil, at > run.now ? at : run.now);
}

function fetchFact({ source, program }: Run, slot: number): FactValue | undefined {
  const { names, paths } = program.facts;
  const name = names[slot] ?? '';
  try {
    if (isReader(source)) return toFactValue(source.get(name));
    return lookUp(source, name, paths[slot] ?? []);
  } catch {
    // A source that fails is a fact that is missing; its own log says why.
    return undefined;
  }
}

function isReader(source: Facts | FactReader): source is FactReader {
  return typeof source.get === 'function';
}

function readVisible(run: Run, name: string): FactValue | undefined {
  const { names, slots } = run.visible;
  for (let at = 0; at < names.length; at++) {
    if (names[at] === name) return readFact(run, slots[at] ?? 0);
  }
  return undefined;
}
