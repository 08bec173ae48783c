import { useCallback } from 'react';
import { useWords } from '../../words/use-words';
import { useBuilder } from '../state/builder-context';
import type { NodeId } from '../tree/node';

/** What a node is called wherever it is spoken of: on its handle, in its menu, in announcements. */
export function useNodeNames(): (id: NodeId) => string {
  const { store, predicates } = useBuilder();
  const { say, pick } = useWords();
  return useCallback(
    (id) => {
      const node = store.node(id);
      switch (node?.kind) {
        case 'all':
        case 'any':
          return say(node.nots % 2 === 1 ? `rule-builder.group.not-${node.kind}` : `rule-builder.group.${node.kind}`);
        case 'predicate': {
          const known = predicates?.get(node.predicate);
          return known ? pick(known.label) : node.predicate;
        }
        case 'rule':
          return say('rule-builder.rule.name', { rule: node.rule });
        default:
          return say('rule-builder.strange.name');
      }
    },
    [store, predicates, say, pick]
  );
}
