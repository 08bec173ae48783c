import { useState } from 'react';
import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import type { VariantPersona } from '../../../shared/contracts/entry-variants';
import { useWords } from '../words/use-words';
import { usePreview } from './use-preview';

interface PreviewAsProps {
  readonly type: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly personas: readonly VariantPersona[];
}

/** No persona has this key: keys are lower case. */
const NOBODY = 'NOBODY';

/** On an entry: its preview as a visitor of one persona sees it, drafts included. */
export function PreviewAs({ type, documentId, locale, personas }: PreviewAsProps) {
  const { say } = useWords();
  const { isOffered, open } = usePreview({ type, documentId, ...(locale && { locale }) });
  const [persona, setPersona] = useState(personas[0]?.key ?? NOBODY);
  if (!isOffered) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root>
        <Field.Label>{say('preview.as')}</Field.Label>
        <SingleSelect value={persona} onChange={(key: string | number) => setPersona(String(key))}>
          {personas.map(({ key, name }) => (
            <SingleSelectOption key={key} value={key}>
              {name}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={NOBODY}>{say('preview.as.nobody')}</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      <Button
        variant="tertiary"
        fullWidth
        endIcon={<ExternalLink aria-hidden />}
        onClick={() => void open(persona === NOBODY ? null : persona)}
      >
        {say('preview.open')}
      </Button>
    </Flex>
  );
}
