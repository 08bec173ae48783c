import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { useFailureWords } from '../../api/use-failure-words';
import { PreviewAs } from '../../preview/preview-as';
import { useGetEntryVariantsQuery } from '../variants-api';
import { NewVariant } from './new-variant';
import { useRefetchOn } from './use-refetch-on';
import { VariantRow } from './variant-row';

/** Thirty variants must not push what stands below out of sight. */
const SCROLLS = { maxHeight: '56rem', overflow: 'auto' } as const;

interface EntryVariantsProps {
  readonly type: string;
  /** Absent until the entry is saved for the first time, in this locale. */
  readonly documentId?: string;
  readonly locale?: string;
  /** Another one after each save. */
  readonly version?: string;
}

/** The variants of one entry, and a way to make another. */
export function EntryVariants({ documentId, ...props }: EntryVariantsProps) {
  const { say } = useWords();
  if (!documentId) return <Typography textColor="neutral600">{say('variants.save-first')}</Typography>;
  return <SavedEntry documentId={documentId} {...props} />;
}

function SavedEntry({ type, documentId, locale, version }: EntryVariantsProps & { documentId: string }) {
  const { say } = useWords();
  const failureWords = useFailureWords();
  const query = { type, entry: documentId, ...(locale && { locale }) };
  // Variants are saved and published in Strapi's own form, which tells us nothing: ask again whenever we come back.
  const { data, error, isLoading, refetch } = useGetEntryVariantsQuery(query, { refetchOnMountOrArgChange: true });
  useRefetchOn(version, refetch);

  if (error && !data) {
    return (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="alert">
        <Typography textColor="danger600">{failureWords(error)}</Typography>
        <Button variant="tertiary" fullWidth onClick={() => void refetch()}>
          {say('variants.retry')}
        </Button>
      </Flex>
    );
  }
  if (isLoading || !data) return <Loader small>{say('variants.loading')}</Loader>;

  const entry = { type, documentId, locale };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {data.variants.length === 0 ? (
        <Typography textColor="neutral600">{say('variants.empty')}</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={say('variants.title')} {...SCROLLS}>
          {data.variants.map((variant) => (
            <VariantRow
              key={variant.documentId}
              variant={variant}
              entry={entry}
              variantType={data.variantType}
              personas={data.personas}
              may={data.may}
            />
          ))}
        </Flex>
      )}
      {data.may.create && <NewVariant entry={entry} personas={data.personas} />}
      <PreviewAs {...entry} personas={data.personas} />
    </Flex>
  );
}
