import { Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import type { RowList } from './visitor-reducer';
import { useVisitor } from './visitor-context';

/** The title of a list of rows, the rows, and the button that adds one. */
export function RowListFrame({ list, children }: { readonly list: RowList; readonly children: ReactNode }) {
  const { say } = useWords();
  const { dispatch } = useVisitor();
  const title = say(`simulator.rows.${list}`);
  return (
    <Box role="group" aria-label={title} padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h4" fontWeight="bold">
          {title}
        </Typography>
        {children}
        <Box>
          <TextButton startIcon={<Plus />} onClick={() => dispatch({ type: 'add-row', list })}>
            {say(`simulator.rows.${list}.add`)}
          </TextButton>
        </Box>
      </Flex>
    </Box>
  );
}

interface RowFrameProps {
  readonly list: RowList;
  readonly id: number;
  /** Of the row, for the button that removes it. */
  readonly name: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

export function RowFrame({ list, id, name, problem, children }: RowFrameProps) {
  const { say } = useWords();
  const { dispatch } = useVisitor();
  return (
    <Box>
      <Flex gap={2} alignItems="flex-start">
        {children}
        <IconButton
          label={say('simulator.rows.remove', { name: name === '' ? say('simulator.rows.unnamed') : name })}
          onClick={() => dispatch({ type: 'remove-row', list, id })}
        >
          <Trash />
        </IconButton>
      </Flex>
      {problem !== undefined && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problem}
        </Typography>
      )}
    </Box>
  );
}
