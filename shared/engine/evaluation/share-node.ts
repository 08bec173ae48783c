import type { TraceNode } from '../../domain/decision';
import type { CompiledNode } from './node';
import type { Run } from './run';

/**
 * A node that several conditions have in common: however many they are, it is asked once per run. Personas repeat
 * themselves ("on a phone", "in Japan"), so among a thousand of them most questions have been answered before.
 */
export function shareNode(number: number, { outcome, trace }: CompiledNode): CompiledNode {
  return {
    outcome: (run) => (run.answers[number] ??= outcome(run)),
    trace: (run) => traceOnce(run, number, trace),
  };
}

/** What a reference to a rule compiles to, around the rule's own shared node. */
export function compileReference(rule: string, { outcome, trace }: CompiledNode): CompiledNode {
  return {
    outcome,
    trace: (run) => {
      const child = trace(run);
      return { kind: 'rule', rule, outcome: child.outcome, child };
    },
  };
}

function traceOnce(run: Run, number: number, trace: (run: Run) => TraceNode): TraceNode {
  const known = run.traces.get(number);
  if (known !== undefined) return known;
  const traced = trace(run);
  run.traces.set(number, traced);
  return traced;
}
