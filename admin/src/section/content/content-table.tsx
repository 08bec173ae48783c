import type { ReactNode } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { useWords } from '../../words/use-words';

export interface Column<T> {
  /** Key of its heading. */
  readonly heading: string;
  readonly show: (row: T) => ReactNode;
}

interface ContentTableProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly actions: (row: T) => ReactNode;
}

/** Rules and facts as a table like Strapi's own; the last column holds what can be done with a row. */
export function ContentTable<T extends { readonly documentId: string }>(props: ContentTableProps<T>) {
  const { title, rows, columns, actions } = props;
  const { say } = useWords();
  return (
    <Table colCount={columns.length + 1} rowCount={rows.length + 1} aria-label={title}>
      <Thead>
        <Tr>
          {columns.map(({ heading }) => (
            <Th key={heading}>
              <Typography variant="sigma" textColor="neutral600">
                {say(heading)}
              </Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>{say('section.column.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.documentId}>
            {columns.map(({ heading, show }) => (
              <Td key={heading} style={{ whiteSpace: 'normal', verticalAlign: 'top', paddingBlock: '1.2rem' }}>
                {show(row)}
              </Td>
            ))}
            <Td style={{ verticalAlign: 'top', paddingBlock: '0.8rem' }}>{actions(row)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
