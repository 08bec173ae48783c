import type { Outcome } from '../../domain/outcome';
import type { CompiledNode, NodeNumber } from './node';
import { answerOf, traceOf } from './run';
import { both, either, opposite } from './three-values';

export function compileGroup(kind: 'all' | 'any', children: readonly NodeNumber[]): CompiledNode {
  const combine = kind === 'all' ? both : either;
  const start: Outcome = kind === 'all' ? 'match' : 'miss';
  const decisive: Outcome = opposite(start);
  const count = children.length;

  return {
    gate: -1,
    shape: { kind, children },
    outcome: (run) => {
      let result: Outcome = start;
      for (let at = 0; at < count; at++) {
        const outcome = answerOf(run, children[at]!);
        if (outcome === decisive) return outcome;
        if (outcome !== start) result = outcome;
      }
      return result;
    },
    trace: (run) => {
      const traces = children.map((child) => traceOf(run, child));
      return { kind, outcome: traces.map(({ outcome }) => outcome).reduce(combine, start), children: traces };
    },
  };
}

export function compileNot(negated: NodeNumber): CompiledNode {
  return {
    gate: -1,
    shape: { kind: 'not', child: negated },
    outcome: (run) => opposite(answerOf(run, negated)),
    trace: (run) => {
      const child = traceOf(run, negated);
      return { kind: 'not', outcome: opposite(child.outcome), child };
    },
  };
}
