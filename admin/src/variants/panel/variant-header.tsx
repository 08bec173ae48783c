import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useFailureWords } from '../../api/use-failure-words';
import { PersonaBadge } from '../../personas/persona-badge';
import { PreviewVariant } from '../../preview/preview-variant';
import { useWords } from '../../words/use-words';
import { useOpenVariant } from '../base/use-open-variant';
import { useGetVariantBaseQuery } from '../base/variant-base-api';
import { entryAddress } from '../entry-address';
import { remarksOn } from '../variant-state';
import { useGetEntryVariantsQuery } from '../variants-api';
import { RemarkLine } from './remark-line';
import { useRefetchOn } from './use-refetch-on';

interface VariantHeaderProps {
  readonly type: string;
  readonly documentId?: string;
  readonly locale?: string;
  /** Another one after each save. */
  readonly version?: string;
}

interface SavedVariantProps extends VariantHeaderProps {
  readonly documentId: string;
  /** Whether there is something to preview in this language. */
  readonly isWritten: boolean;
}

/** On a variant's own page: whose variant of what it is, the way back, and what is the matter with it. */
export function VariantHeader({ documentId, ...props }: VariantHeaderProps) {
  const { say } = useWords();
  const open = useOpenVariant();
  // In a language in which it has not been written yet there is no document; the address names the variant all the same.
  const variant = documentId ?? open.variant;
  if (!variant) return <Typography textColor="neutral600">{say('variants.header.alone')}</Typography>;
  return <SavedVariant documentId={variant} isWritten={documentId !== undefined} {...props} />;
}

function SavedVariant({ type, documentId, isWritten, locale, version }: SavedVariantProps) {
  const { say } = useWords();
  const failureWords = useFailureWords();
  const inLocale = locale && { locale };
  const { data, error, refetch } = useGetVariantBaseQuery(
    { type, variant: documentId, ...inLocale },
    { refetchOnMountOrArgChange: true }
  );
  const base = data?.base;
  const { data: siblings, refetch: refetchSiblings } = useGetEntryVariantsQuery(
    { type: base?.type ?? '', entry: base?.documentId ?? '', ...inLocale },
    { skip: !base, refetchOnMountOrArgChange: true }
  );
  useRefetchOn(version, () => {
    void refetch();
    if (base) void refetchSiblings();
  });
  const variant = siblings?.variants.find((candidate) => candidate.documentId === documentId);

  if (error && !data) {
    return (
      <Typography role="alert" textColor="danger600">
        {failureWords(error)}
      </Typography>
    );
  }
  if (!base) return <Loader small>{say('variants.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography>{say('variants.header.of', { title: base.title, type: base.typeName })}</Typography>
      {variant && variant.personas.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {variant.personas.map(({ key, name, color }) => (
            <PersonaBadge key={key} name={name} color={color} />
          ))}
        </Flex>
      )}
      {variant && remarksOn(variant).map((remark) => <RemarkLine key={remark.key} remark={remark} />)}
      <Link tag={NavLink} to={entryAddress({ ...base, ...inLocale })} startIcon={<ArrowLeft aria-hidden />}>
        {say('variants.header.back')}
      </Link>
      {isWritten && <PreviewVariant type={type} documentId={documentId} {...inLocale} />}
    </Flex>
  );
}
