import { Box, Flex, Typography } from '@strapi/design-system';
import type { ToldTraceNode } from '../../../../shared/contracts/told-explanation';
import { useWords } from '../../words/use-words';
import { FactNames } from './fact-names';
import { OutcomeMark } from './outcome-mark';

/** How a condition came out, node by node, in the shape in which it was built. */
export function TraceTree({ node }: { readonly node: ToldTraceNode }) {
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      <TraceItem node={node} />
    </Box>
  );
}

function TraceItem({ node }: { readonly node: ToldTraceNode }) {
  const { say, pick } = useWords();
  const children = childrenOf(node);
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
        <Typography fontWeight={children.length > 0 ? 'semiBold' : 'regular'}>
          {node.kind === 'predicate' || node.kind === 'rule'
            ? pick(node.sentence)
            : say(`simulator.trace.${node.kind}`)}
        </Typography>
        <OutcomeMark outcome={node.outcome} />
      </Flex>
      {node.kind === 'predicate' && node.missing.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {say('simulator.trace.missing')} <FactNames names={node.missing} />
        </Typography>
      )}
      {node.kind === 'predicate' && node.threw && (
        <Typography variant="pi" textColor="danger600">
          {say('simulator.trace.threw', { predicate: node.predicate })}
        </Typography>
      )}
      {children.length > 0 && (
        <Box
          tag="ul"
          marginLeft={1}
          paddingLeft={3}
          borderColor="neutral200"
          borderStyle="solid"
          borderWidth="0 0 0 2px"
          style={{ listStyle: 'none' }}
        >
          {children.map((child, at) => (
            // A trace is never reordered: the place of a node is its name.
            <TraceItem key={at} node={child} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** A rule that asks one thing says it in its own sentence already, so it is shown as the leaf it is. */
function childrenOf(node: ToldTraceNode): readonly ToldTraceNode[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.children;
    case 'not':
    case 'rule':
      return [node.child];
    case 'predicate':
      return [];
  }
}
