import type { SampleResult, SampleVisitor } from '../../../../shared/contracts/sample-visitors';
import { decide, type PersonaSet } from '../../../../shared/engine';
import type { FactsService } from '../../facts/facts-service';
import { getToKnow } from '../simulation/made-up-visitor';

/** Runs sample visitors against personas as they are and as they would be. */
export interface SampleRunner {
  /** The results of those that have an expectation, in their order. */
  run(samples: readonly SampleVisitor[], before: PersonaSet, after: PersonaSet): Promise<readonly SampleResult[]>;
}

export interface SampleRunnerDependencies {
  readonly facts: Pick<FactsService, 'resolve'>;
  /** Epoch milliseconds; for visits that do not say when they are. */
  readonly clock: () => number;
}

export function createSampleRunner(dependencies: SampleRunnerDependencies): SampleRunner {
  return {
    run(samples, before, after) {
      const names = [...new Set([...before.facts, ...after.facts])];
      return Promise.all(
        samples.flatMap(({ documentId, expected, name, visitor }) => {
          if (expected === null) return [];
          // Both with the same facts at the same moment: only what was changed may make a difference.
          return getToKnow(visitor, names, dependencies).then(({ now, reader }) => {
            const first = (set: PersonaSet) => decide(set, reader, { now }).personas[0]?.key ?? null;
            const [was, becomes] = [first(before), first(after)];
            const breaks = was === expected.persona && becomes !== expected.persona;
            return { documentId, name, expected: expected.persona, before: was, after: becomes, breaks };
          });
        })
      );
    },
  };
}
