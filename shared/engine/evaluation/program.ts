import type { FactTable } from './fact-table';
import type { CompiledNode } from './node';

/** Conditions compiled together: the questions in them, each once, and the facts that they read. */
export interface Program {
  readonly nodes: readonly CompiledNode[];
  /**
   * By the number of the node: the slot of the fact without which its answer is unknown whatever else is true; −1 where there is no such
   * fact, or more than one. Most questions are about facts that most visitors lack, and end here.
   */
  readonly gates: readonly number[];
  readonly facts: FactTable;
}
