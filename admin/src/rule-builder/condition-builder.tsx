import { memo, useEffect, useMemo, useRef } from 'react';
import { Flex } from '@strapi/design-system';
import type { ConditionCheckBody } from '../../../shared/contracts/conditions';
import { useWords } from '../words/use-words';
import { Warning } from '../words/warning';
import { useBuilderPredicatesQuery } from './builder-api';
import { BuilderTree } from './builder-tree';
import { Sentence } from './check/sentence';
import { HistoryButtons } from './history-buttons';
import { type Builder, BuilderProvider } from './state/builder-context';
import type { BuilderStore } from './state/builder-store';
import { placeProblems } from './tree/problem-places';
import { useFocusRequests } from './use-focus-requests';

interface ConditionBuilderProps {
  readonly store: BuilderStore;
  readonly of: ConditionCheckBody['of'];
  readonly disabled: boolean;
  readonly label: string;
  /** What the last save refused, with paths from the stored condition. */
  readonly saveProblems: Parameters<typeof placeProblems>[1];
}

/**
 * The tree with its sentence below, and what can be taken back above. Each of the three listens to the store by itself:
 * this one draws again only when the form gives it something else, not with every keystroke.
 */
export const ConditionBuilder = memo(function ConditionBuilder({
  store,
  of,
  disabled,
  label,
  saveProblems,
}: ConditionBuilderProps) {
  const { say } = useWords();
  const { data, isError } = useBuilderPredicatesQuery();
  const frameRef = useRef<HTMLDivElement>(null);
  useFocusRequests(store, frameRef);

  useEffect(() => {
    if (saveProblems.length > 0) store.setProblems(placeProblems(store.tree(), saveProblems));
  }, [store, saveProblems]);

  const builder = useMemo<Builder>(() => {
    const known = data ?? (isError ? [] : null);
    return { store, disabled, predicates: known && new Map(known.map((predicate) => [predicate.id, predicate])) };
  }, [store, disabled, data, isError]);

  return (
    <BuilderProvider value={builder}>
      <Flex
        ref={frameRef}
        direction="column"
        alignItems="stretch"
        gap={2}
        role="group"
        aria-label={label}
        tabIndex={-1}
      >
        {isError && <Warning>{say('rule-builder.predicates.missing')}</Warning>}
        {!disabled && <HistoryButtons store={store} />}
        <BuilderTree />
        <Sentence store={store} of={of} />
      </Flex>
    </BuilderProvider>
  );
});
