import { memo } from 'react';
import { useNode } from '../state/builder-context';
import type { NodeId } from '../tree/node';
import { GroupView } from './group-view';
import { PredicateView } from './predicate-view';
import { RuleView } from './rule-view';
import { StrangeView } from './strange-view';

/** A node with everything under it. It draws again only when the node itself changes. */
export const NodeView = memo(function NodeView({ id }: { readonly id: NodeId }) {
  const node = useNode(id);
  switch (node?.kind) {
    case undefined:
      return null;
    case 'all':
    case 'any':
      return <GroupView node={node} />;
    case 'predicate':
      return <PredicateView node={node} />;
    case 'rule':
      return <RuleView node={node} />;
    case 'strange':
      return <StrangeView node={node} />;
  }
});
