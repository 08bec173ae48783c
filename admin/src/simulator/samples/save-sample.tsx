import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { useWords } from '../../words/use-words';
import { SampleDialog, type SampleWords } from './sample-dialog';
import { useCreateSampleVisitorMutation } from './samples-api';
import { useMayEditSamples } from './use-may-edit-samples';

const UNNAMED: SampleWords = { name: '', description: null, expected: null };

interface SaveSampleProps {
  readonly visitor: SimulatedVisitor;
  /** Whether some input cannot be read: what would be saved is not what stands on the screen. */
  readonly hasProblems: boolean;
}

/** Gives the visitor on the screen a name. */
export function SaveSample({ visitor, hasProblems }: SaveSampleProps) {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const mayEdit = useMayEditSamples();
  const [isOpen, setIsOpen] = useState(false);
  const [create, { error, isLoading, reset }] = useCreateSampleVisitorMutation();
  if (!mayEdit) return null;

  const close = () => {
    setIsOpen(false);
    reset();
  };
  const save = async (sample: SampleWords) => {
    const answer = await create({ ...sample, visitor });
    if ('error' in answer) return;
    close();
    toggleNotification({ type: 'success', message: say('simulator.sample.saved', { name: sample.name }) });
  };

  return (
    <>
      <Button disabled={hasProblems} onClick={() => setIsOpen(true)}>
        {say('simulator.sample.save-as')}
      </Button>
      {isOpen && (
        <SampleDialog
          title={say('simulator.sample.save-as')}
          initial={UNNAMED}
          error={error}
          isSaving={isLoading}
          onSave={(sample) => void save(sample)}
          onClose={close}
        />
      )}
    </>
  );
}
