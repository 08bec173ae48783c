import type { ParsedLeaf, ParsedNode } from '../conditions/parsed-condition';
import type { RuleBook } from '../conditions/rule-book';
import { compileGroup, compileNot } from './compile-group';
import { compileLeaf } from './compile-leaf';
import { createFactTable, type FactTable } from './fact-table';
import type { CompiledNode } from './node';
import { compileReference, shareNode } from './share-node';

/** Compiles conditions that share facts and rules into one program. */
export interface Compiler {
  readonly facts: FactTable;
  /** How many nodes are numbered, because conditions may have them in common: rules and predicates. */
  readonly sharedCount: number;
  /** Whether the answer of anything compiled so far may change with the clock alone. */
  readonly changesWithTime: boolean;
  /** Compiles a condition without problems. */
  compile(node: ParsedNode): CompiledNode;
  /** Compiles a rule without problems, at most once. */
  compileRule(key: string): CompiledNode;
}

export function createCompiler(book: RuleBook): Compiler {
  const facts = createFactTable();
  const rules = new Map<string, CompiledNode>();
  const leaves = new Map<string, CompiledNode>();
  let sharedCount = 0;
  let changesWithTime = false;

  // Recursion is safe here: conditions and chains of references have been bounded when they were parsed.
  const compile = (node: ParsedNode): CompiledNode => {
    switch (node.kind) {
      case 'all':
      case 'any':
        return compileGroup(node.kind, node.children.map(compile));
      case 'not':
        return compileNot(compile(node.child));
      case 'rule':
        return compileNamed(node.key);
      case 'predicate':
        return compileShared(node);
    }
  };

  /** Predicates are pure, so the same one with the same parameters is the same question. */
  const compileShared = (leaf: ParsedLeaf): CompiledNode => {
    const key = JSON.stringify([leaf.predicate, leaf.params]);
    const known = leaves.get(key);
    if (known !== undefined) return known;
    changesWithTime ||= leaf.changesAt !== null;
    const compiled = shareNode(sharedCount++, compileLeaf(leaf, facts));
    leaves.set(key, compiled);
    return compiled;
  };

  const compileNamed = (key: string): CompiledNode => {
    const known = rules.get(key);
    if (known !== undefined) return known;
    const root = book.get(key)?.root;
    if (root == null) throw new Error(`The rule "${key}" is compiled before it is checked.`);
    const compiled = compileReference(key, shareNode(sharedCount++, compile(root)));
    rules.set(key, compiled);
    return compiled;
  };

  return {
    facts,
    get sharedCount() {
      return sharedCount;
    },
    get changesWithTime() {
      return changesWithTime;
    },
    compile,
    compileRule: compileNamed,
  };
}
