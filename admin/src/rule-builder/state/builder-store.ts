import type { NodeId, Tree, TreeNode } from '../tree/node';
import type { PlacedProblem, PlacedProblems } from '../tree/problem-places';
import { type History, record, redo, startHistory, undo } from './history';

/**
 * The tree of one builder outside React's state: every row listens to its own node only, so that a keystroke in one of
 * forty leaves draws that leaf and no other.
 */
export interface BuilderStore {
  readonly tree: () => Tree;
  readonly node: (id: NodeId) => TreeNode | undefined;
  readonly problemsOf: (id: NodeId) => readonly PlacedProblem[];
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly focus: () => FocusRequest | null;
  /** Does something to the tree, tells the form, and moves the focus where the change asks for it. */
  readonly change: (operation: (tree: Tree) => Tree, options?: ChangeOptions) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Another value came from outside: a reset form, another entry. Nothing of before can be taken back. */
  readonly replace: (tree: Tree) => void;
  readonly setProblems: (problems: PlacedProblems) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ChangeOptions {
  /** The input that is typed into. */
  readonly typing?: string;
  readonly focus?: NodeId | null;
  /** Whether the focus goes on to the node's first input. */
  readonly isNew?: boolean;
}

/** A new object for every request: the same node may be asked for twice. */
export interface FocusRequest {
  readonly id: NodeId | null;
  readonly isNew: boolean;
}

const NONE: readonly PlacedProblem[] = [];

export function createBuilderStore(initial: Tree, onChange: (tree: Tree) => void): BuilderStore {
  let history: History<Tree> = startHistory(initial);
  let problems: PlacedProblems['byNode'] = new Map();
  let focus: FocusRequest | null = null;
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());
  const move = (next: History<Tree>): void => {
    if (next.present === history.present) return;
    history = next;
    onChange(history.present);
    tell();
  };

  return {
    tree: () => history.present,
    node: (id) => history.present.nodes.get(id),
    problemsOf: (id) => problems.get(id) ?? NONE,
    canUndo: () => history.past.length > 0,
    canRedo: () => history.future.length > 0,
    focus: () => focus,
    change: (operation, { typing, focus: target, isNew = false } = {}) => {
      if (target !== undefined) focus = { id: target, isNew };
      move(record(history, operation(history.present), typing ?? null));
    },
    undo: () => move(undo(history)),
    redo: () => move(redo(history)),
    replace: (tree) => {
      history = startHistory(tree);
      problems = new Map();
      tell();
    },
    setProblems: ({ byNode }) => {
      problems = new Map([...byNode].map(([id, found]) => [id, sameOr(problems.get(id), found)]));
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The list from before where nothing in it changed, so that a check that finds the same again draws nothing. */
function sameOr(
  before: readonly PlacedProblem[] | undefined,
  found: readonly PlacedProblem[]
): readonly PlacedProblem[] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(found) ? before : found;
}
