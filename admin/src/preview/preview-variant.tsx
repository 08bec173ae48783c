import { Button } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useWords } from '../words/use-words';
import { usePreview } from './use-preview';

interface PreviewVariantProps {
  readonly type: string;
  readonly documentId: string;
  readonly locale?: string;
}

/** On a variant: the page as a visitor of its own persona sees it. */
export function PreviewVariant({ type, documentId, locale }: PreviewVariantProps) {
  const { say } = useWords();
  const { isOffered, open } = usePreview({ type, documentId, ...(locale && { locale }) });
  if (!isOffered) return null;
  return (
    <Button variant="tertiary" fullWidth endIcon={<ExternalLink aria-hidden />} onClick={() => void open()}>
      {say('preview.variant')}
    </Button>
  );
}
