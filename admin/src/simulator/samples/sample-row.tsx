import { useState } from 'react';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Dialog, Flex, IconButton, LinkButton, Td, Tr, Typography } from '@strapi/design-system';
import { Pencil, Play, Trash } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { SampleResult, SampleVisitor } from '../../../../shared/contracts/sample-visitors';
import { useFailureWords } from '../../api/use-failure-words';
import { sectionPath } from '../../section/section-pages';
import { useWords } from '../../words/use-words';
import { SampleDialog, type SampleWords } from './sample-dialog';
import { SampleVerdict } from './sample-verdict';
import { useDeleteSampleVisitorMutation, useUpdateSampleVisitorMutation } from './samples-api';

interface SampleRowProps {
  readonly sample: SampleVisitor;
  readonly result: SampleResult | undefined;
  readonly nameOf: (key: string) => string;
  readonly mayEdit: boolean;
}

export function SampleRow({ sample, result, nameOf, mayEdit }: SampleRowProps) {
  const { say } = useWords();
  const { documentId, name, description, expected, visitor } = sample;
  return (
    <Tr>
      <Td style={{ whiteSpace: 'normal', paddingBlock: '1.2rem' }}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="20rem">
          <Typography fontWeight="bold">{name}</Typography>
          {description !== null && (
            <Typography variant="pi" textColor="neutral600">
              {description}
            </Typography>
          )}
        </Flex>
      </Td>
      <Td>
        <Typography textColor={expected === null ? 'neutral600' : 'neutral800'}>
          {expected === null
            ? say('simulator.expected.nothing')
            : expected.persona === null
              ? say('simulator.expected.nobody')
              : nameOf(expected.persona)}
        </Typography>
      </Td>
      <Td>
        <SampleVerdict result={result} nameOf={nameOf} />
      </Td>
      <Td>
        <Flex gap={1} justifyContent="flex-end">
          <LinkButton
            tag={NavLink}
            to={sectionPath('simulator')}
            state={{ visitor }}
            size="S"
            variant="tertiary"
            startIcon={<Play />}
            aria-label={say('simulator.sample.open', { name })}
          >
            {say('simulator.sample.open-short')}
          </LinkButton>
          {mayEdit && <EditSample sample={sample} />}
          {mayEdit && <DeleteSample documentId={documentId} name={name} />}
        </Flex>
      </Td>
    </Tr>
  );
}

function EditSample({ sample }: { readonly sample: SampleVisitor }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [update, { error, isLoading, reset }] = useUpdateSampleVisitorMutation();
  const { name, description, expected } = sample;
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const save = async (words: SampleWords) => {
    const answer = await update({ ...sample, ...words });
    if (!('error' in answer)) close();
  };
  return (
    <>
      <IconButton label={say('simulator.sample.edit', { name })} variant="ghost" onClick={() => setIsOpen(true)}>
        <Pencil />
      </IconButton>
      {isOpen && (
        <SampleDialog
          title={say('simulator.sample.edit', { name })}
          initial={{ name, description, expected }}
          error={error}
          isSaving={isLoading}
          onSave={(words) => void save(words)}
          onClose={close}
        />
      )}
    </>
  );
}

function DeleteSample({ documentId, name }: Pick<SampleVisitor, 'documentId' | 'name'>) {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteSampleVisitorMutation();
  const confirm = async () => {
    const answer = await remove(documentId);
    if ('error' in answer) toggleNotification({ type: 'danger', message: sayFailure(answer.error) });
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <IconButton label={say('simulator.sample.delete', { name })} variant="ghost">
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={confirm}>{say('simulator.sample.delete.sure', { name })}</ConfirmDialog>
    </Dialog.Root>
  );
}
