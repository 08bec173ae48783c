import type { Outcome } from '../../domain/outcome';
import type { CompiledNode } from './node';
import { both, either, opposite } from './three-values';

export function compileGroup(kind: 'all' | 'any', children: readonly CompiledNode[]): CompiledNode {
  const combine = kind === 'all' ? both : either;
  const start: Outcome = kind === 'all' ? 'match' : 'miss';
  const decisive: Outcome = opposite(start);
  const outcomes = children.map(({ outcome }) => outcome);
  const count = outcomes.length;

  return {
    outcome: (run) => {
      let result: Outcome = start;
      for (let at = 0; at < count; at++) {
        const outcome = outcomes[at]!(run);
        if (outcome === decisive) return outcome;
        if (outcome !== start) result = outcome;
      }
      return result;
    },
    trace: (run) => {
      const traces = children.map(({ trace }) => trace(run));
      return { kind, outcome: traces.map(({ outcome }) => outcome).reduce(combine, start), children: traces };
    },
  };
}

export function compileNot({ outcome, trace }: CompiledNode): CompiledNode {
  return {
    outcome: (run) => opposite(outcome(run)),
    trace: (run) => {
      const child = trace(run);
      return { kind: 'not', outcome: opposite(child.outcome), child };
    },
  };
}
