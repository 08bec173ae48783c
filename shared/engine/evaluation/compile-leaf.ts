import type { Outcome } from '../../domain/outcome';
import type { ParsedLeaf } from '../conditions/parsed-condition';
import type { FactTable } from './fact-table';
import type { CompiledNode } from './node';
import { noteChange, readFact, type Run } from './run';

/**
 * One predicate, bound to the slots of its facts. All its facts are read even when the first is missing: what was asked
 * for in vain is part of the answer ("tell us your country and your language").
 */
export function compileLeaf(leaf: ParsedLeaf, table: FactTable): CompiledNode {
  const { test, changesAt, isAskedWhenMissing, predicate, params } = leaf;
  const visible = table.slotsOf(leaf.facts);
  const { names, slots } = visible;
  const count = slots.length;

  const outcome = (run: Run): Outcome => {
    let isMissing = false;
    for (let at = 0; at < count; at++) {
      if (readFact(run, slots[at]!) === undefined) isMissing = true;
    }
    if (isMissing && !isAskedWhenMissing) return 'unknown';
    run.visible = visible;
    try {
      const answer = test(run.reader, run.now);
      if (changesAt !== null && run.watchesClock) noteChange(run, nextChange(changesAt, run));
      if (answer === true || answer === 'match') return 'match';
      if (answer === false || answer === 'miss') return 'miss';
      if (answer !== 'unknown') run.hasThrown = true;
      return 'unknown';
    } catch {
      run.hasThrown = true;
      return 'unknown';
    }
  };

  return {
    gate: count === 1 && !isAskedWhenMissing ? slots[0]! : -1,
    shape: { kind: 'predicate', leaf },
    outcome,
    trace: (run) => {
      run.hasThrown = false;
      const result = outcome(run);
      const missing = result === 'unknown' ? names.filter((_, at) => readFact(run, slots[at]!) === undefined) : [];
      return { kind: 'predicate', predicate, params, outcome: result, missing, threw: run.hasThrown };
    },
  };
}

/** How long the answer holds is a second question: failing at it does not spoil the answer, but promises nothing. */
function nextChange(changesAt: NonNullable<ParsedLeaf['changesAt']>, { reader, now }: Run): number | null {
  try {
    return changesAt(reader, now);
  } catch {
    return now;
  }
}
