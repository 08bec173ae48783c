import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConditionCheckAnswer, ConditionCheckBody } from '../../../../shared/contracts/conditions';
import { useCheckConditionMutation } from '../builder-api';
import type { BuilderStore } from '../state/builder-store';
import { placeProblems, type PlacedProblem } from '../tree/problem-places';
import { writeTree } from '../tree/write-tree';
import { type CheckFailure, failureOf } from './check-failure';

/** Long enough to type a word, short enough to feel answered. */
const PAUSE_MS = 400;

export interface ConditionCheck {
  /** The last one that was read; it stays while the next is on its way. */
  readonly sentence: ConditionCheckAnswer['data']['sentence'];
  readonly elsewhere: readonly PlacedProblem[];
  readonly problemCount: number;
  /** True from a change until the server has answered it. */
  readonly isStale: boolean;
  readonly failure: CheckFailure | null;
  readonly again: () => void;
}

type Answered = Pick<ConditionCheck, 'sentence' | 'elsewhere' | 'problemCount'>;

const NOTHING: Answered = { sentence: null, elsewhere: [], problemCount: 0 };

/** Asks the server about the tree whenever it rests, and puts what it finds wrong at the nodes of the store. */
export function useConditionCheck(store: BuilderStore, of: ConditionCheckBody['of']): ConditionCheck {
  const [check] = useCheckConditionMutation();
  const [answered, setAnswered] = useState<Answered>(NOTHING);
  const [isStale, setStale] = useState(false);
  const [failure, setFailure] = useState<CheckFailure | null>(null);
  const ofRef = useRef(of);
  ofRef.current = of;

  const ask = useCallback(async () => {
    const tree = store.tree();
    const condition = writeTree(tree);
    if (condition === null) {
      store.setProblems({ byNode: new Map(), elsewhere: [] });
      setAnswered(NOTHING);
      setStale(false);
      return;
    }
    const result = await check({ condition, of: ofRef.current });
    // An answer about a tree that has changed since says nothing about this one; the next is on its way.
    if (store.tree() !== tree) return;
    setStale(false);
    if ('error' in result) {
      setFailure(failureOf(result.error));
      return;
    }
    const { sentence, problems } = result.data;
    const placed = placeProblems(tree, problems);
    setFailure(null);
    store.setProblems(placed);
    setAnswered({ sentence, elsewhere: placed.elsewhere, problemCount: problems.length });
  }, [check, store]);

  useEffect(() => {
    let asked = store.tree();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void ask();
    const unsubscribe = store.subscribe(() => {
      if (store.tree() === asked) return;
      asked = store.tree();
      setStale(true);
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [ask, store]);

  return { ...answered, isStale, failure, again: () => void ask() };
}
