import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ConditionCheckBody } from '../../../shared/contracts/conditions';
import { useWords } from '../words/use-words';
import { useBuilderPredicatesQuery } from './builder-api';
import { Sentence } from './check/sentence';
import { useConditionCheck } from './check/use-condition-check';
import { DragArea } from './drag/drag-area';
import { HistoryButtons } from './history-buttons';
import { AddButtons } from './nodes/add-buttons';
import { NodeView } from './nodes/node-view';
import { type Builder, BuilderProvider } from './state/builder-context';
import type { BuilderStore } from './state/builder-store';
import { isGroup } from './tree/node';
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

/** The tree with its sentence below, and what can be taken back above. */
export function ConditionBuilder({ store, of, disabled, label, saveProblems }: ConditionBuilderProps) {
  const { say } = useWords();
  const { data, isError } = useBuilderPredicatesQuery();
  const root = useSyncExternalStore(store.subscribe, () => store.tree().root);
  // A group has its own; beside a single predicate one can be added, and both come into a group.
  const hasOwnButtons = useSyncExternalStore(store.subscribe, () => isGroup(store.node(store.tree().root ?? '')));
  const check = useConditionCheck(store, of);
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
        {isError && (
          <Typography variant="pi" textColor="warning600">
            {say('rule-builder.predicates.missing')}
          </Typography>
        )}
        {!disabled && <HistoryButtons store={store} />}
        {root === null ? (
          <Box padding={4} background="neutral100" hasRadius borderColor="neutral200" borderStyle="dashed">
            <Typography textColor="neutral600" tag="p">
              {say('rule-builder.empty')}
            </Typography>
            {!disabled && <AddButtons group={null} />}
          </Box>
        ) : (
          <DragArea>
            <NodeView key={root} id={root} />
            {!disabled && !hasOwnButtons && <AddButtons group={null} />}
          </DragArea>
        )}
        <Sentence check={check} />
      </Flex>
    </BuilderProvider>
  );
}
