import { type ReactNode, useState } from 'react';
import { Box, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import type { Place } from '../../../../shared/contracts/places';
import { useWords } from '../../words/use-words';
import { Loaded } from '../loaded';
import { SectionPage } from '../section-page';
import { type Column, ContentTable } from './content-table';
import { createPath } from './content-paths';
import type { ContentUid } from './content-uids';
import { DeleteDialog } from './delete-dialog';
import { RowActions } from './row-actions';
import { useContentRights } from './use-content-rights';

interface Row {
  readonly documentId: string;
  readonly usedBy: readonly Place[];
  readonly usedElsewhere: number;
}

interface ContentPageProps<T extends Row> {
  readonly uid: ContentUid;
  /** Start of the page's messages: `section.rules`, with `.subtitle`, `.create` and `.empty` below it. */
  readonly words: 'section.rules' | 'section.facts' | 'section.journeys' | 'section.triggers';
  readonly query: Parameters<typeof Loaded<readonly T[]>>[0]['query'];
  readonly columns: readonly Column<T>[];
  readonly nameOf: (row: T) => string;
  /** What belongs to the page beside its list. */
  readonly below?: ReactNode;
}

/** A list of rules, facts, journeys or triggers: what each is, where it is used, and the way to Strapi's own form. */
export function ContentPage<T extends Row>({ uid, words, query, columns, nameOf, below }: ContentPageProps<T>) {
  const { say } = useWords();
  const rights = useContentRights(uid);
  const [doomed, setDoomed] = useState<T | null>(null);
  const create = rights.canCreate && (
    <LinkButton tag={Link} to={createPath(uid)} startIcon={<Plus />}>
      {say(`${words}.create`)}
    </LinkButton>
  );
  return (
    <SectionPage title={say(words)} subtitle={say(`${words}.subtitle`)} primaryAction={create}>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={say(`${words}.empty`)}
              action={create}
              shadow="tableShadow"
              hasRadius
            />
          ) : (
            <ContentTable
              title={say(words)}
              rows={rows}
              columns={columns}
              actions={(row) => (
                <RowActions
                  uid={uid}
                  documentId={row.documentId}
                  name={nameOf(row)}
                  rights={rights}
                  onDelete={() => setDoomed(row)}
                />
              )}
            />
          )
        }
      </Loaded>
      {below && <Box paddingTop={6}>{below}</Box>}
      {doomed && <DeleteDialog doomed={{ ...doomed, uid, name: nameOf(doomed) }} onClose={() => setDoomed(null)} />}
    </SectionPage>
  );
}
