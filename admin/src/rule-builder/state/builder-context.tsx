import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { PredicateDescription } from '../../../../shared/contracts/predicates';
import type { NodeId, TreeNode } from '../tree/node';
import type { PlacedProblem } from '../tree/problem-places';
import type { BuilderStore } from './builder-store';

/** What every part of a builder knows. The object is the same as long as its parts are. */
export interface Builder {
  readonly store: BuilderStore;
  /** `null` while they are loading or where they could not be had. */
  readonly predicates: ReadonlyMap<string, PredicateDescription> | null;
  readonly disabled: boolean;
}

const BuilderContext = createContext<Builder | null>(null);

export function BuilderProvider({ value, children }: { readonly value: Builder; readonly children: ReactNode }) {
  return <BuilderContext.Provider value={value}>{children}</BuilderContext.Provider>;
}

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('This belongs into a rule builder.');
  return builder;
}

/** One node; draws again only when this node changes. */
export function useNode(id: NodeId): TreeNode | undefined {
  const { store } = useBuilder();
  return useSyncExternalStore(store.subscribe, () => store.node(id));
}

export function useProblems(id: NodeId): readonly PlacedProblem[] {
  const { store } = useBuilder();
  return useSyncExternalStore(store.subscribe, () => store.problemsOf(id));
}
