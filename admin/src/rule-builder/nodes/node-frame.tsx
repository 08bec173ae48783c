import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { DragHandle } from '../drag/drag-handle';
import { useBuilder } from '../state/builder-context';
import type { TreeNode } from '../tree/node';
import type { PlacedProblem } from '../tree/problem-places';
import { NodeMenu } from './node-menu';
import { NodeProblems } from './node-problems';
import { NotToggle } from './not-toggle';

interface NodeFrameProps {
  readonly node: TreeNode;
  readonly name: string;
  /** Stands in the line of the handle. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The problems that no input of the node shows. */
  readonly problems: readonly PlacedProblem[];
  readonly background?: string;
}

/** What every node has: a handle, whether it is negated, what it is, its menu, and what is wrong with it. */
export function NodeFrame({ node, name, title, children, problems, background = 'neutral0' }: NodeFrameProps) {
  const { store } = useBuilder();
  const isRoot = store.tree().root === node.id;
  return (
    <Box
      data-node={node.id}
      role="group"
      aria-label={name}
      tabIndex={-1}
      hasRadius
      background={background}
      borderColor={problems.length > 0 ? 'danger600' : 'neutral200'}
      padding={2}
    >
      <Flex gap={2} wrap="wrap">
        {!isRoot && <DragHandle id={node.id} name={name} />}
        <NotToggle node={node} name={name} />
        <Box flex="1" minWidth="12rem">
          {typeof title === 'string' ? (
            <Typography fontWeight="bold" tag="span">
              {title}
            </Typography>
          ) : (
            title
          )}
        </Box>
        <NodeMenu node={node} name={name} />
      </Flex>
      <NodeProblems problems={problems} />
      {children}
    </Box>
  );
}
