/**
 * Compiles conditions that share facts, rules and questions into one program. Equal nodes are compiled once: predicates
 * are pure, so the same one with the same parameters is the same question. Personas repeat themselves ("on a phone", "in
 * Japan"), and a decision over a thousand of them finds most of its answers given already.
 */
import type { ParsedNode } from '../conditions/parsed-condition';
import type { RuleBook } from '../conditions/rule-book';
import { compileGroup, compileNot } from './compile-group';
import { compileLeaf } from './compile-leaf';
import { compileReference } from './compile-reference';
import { createFactTable } from './fact-table';
import type { CompiledNode, NodeNumber } from './node';
import type { Program } from './program';

export interface Compiler {
  /** Everything compiled so far; it grows until the last condition has been compiled. */
  readonly program: Program;
  /** Whether the answer of anything compiled so far may change with the clock alone. */
  readonly changesWithTime: boolean;
  /** Compiles a condition without problems. */
  compile(node: ParsedNode): NodeNumber;
  /** Compiles a rule without problems. */
  compileRule(key: string): NodeNumber;
}

export function createCompiler(book: RuleBook): Compiler {
  const facts = createFactTable();
  const nodes: CompiledNode[] = [];
  const gates: number[] = [];
  const numbers = new Map<string, NodeNumber>();
  let changesWithTime = false;

  const once = (identity: string, make: () => CompiledNode): NodeNumber => {
    const known = numbers.get(identity);
    if (known !== undefined) return known;
    const node = make();
    const number = nodes.push(node) - 1;
    gates.push(node.gate);
    numbers.set(identity, number);
    return number;
  };

  // Recursion is safe here: conditions and chains of references have been bounded when they were parsed.
  const compile = (node: ParsedNode): NodeNumber => {
    switch (node.kind) {
      case 'all':
      case 'any': {
        const children = node.children.map(compile);
        return once(`${node.kind} ${children.join(' ')}`, () => compileGroup(node.kind, children));
      }
      case 'not': {
        const child = compile(node.child);
        return once(`not ${child}`, () => compileNot(child));
      }
      case 'rule':
        return compileRule(node.key);
      case 'predicate':
        changesWithTime ||= node.changesAt !== null;
        return once(`predicate ${JSON.stringify([node.predicate, node.params])}`, () => compileLeaf(node, facts));
    }
  };

  const compileRule = (key: string): NodeNumber => {
    const known = numbers.get(`rule ${key}`);
    if (known !== undefined) return known;
    const root = book.get(key)?.root;
    if (root == null) throw new Error(`The rule "${key}" is compiled before it is checked.`);
    const number = compile(root);
    return once(`rule ${key}`, () => compileReference(key, number));
  };

  return {
    program: { nodes, gates, facts },
    get changesWithTime() {
      return changesWithTime;
    },
    compile,
    compileRule,
  };
}
