import type { FactTable } from './fact-table';
import type { CompiledNode } from './node';

/** Conditions compiled together: the questions in them, each once, and the facts that they read. */
export interface Program {
  readonly nodes: readonly CompiledNode[];
  readonly facts: FactTable;
}
