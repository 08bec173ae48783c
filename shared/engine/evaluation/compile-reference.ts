import type { CompiledNode, NodeNumber } from './node';
import { answerOf, traceOf } from './run';

/** A rule: the outcome of its condition, and its name in the trace. */
export function compileReference(rule: string, root: NodeNumber): CompiledNode {
  return {
    gate: -1,
    shape: { kind: 'rule', child: root },
    outcome: (run) => answerOf(run, root),
    trace: (run) => {
      const child = traceOf(run, root);
      return { kind: 'rule', rule, outcome: child.outcome, child };
    },
  };
}
