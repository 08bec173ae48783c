import { useState, type ChangeEvent, type FormEvent } from 'react';
import { Button, Flex, Modal, Textarea, TextInput } from '@strapi/design-system';
import type { SampleVisitorBody } from '../../../../shared/contracts/sample-visitors';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';
import { FailureNote } from '../result/failure-note';
import { LabelledInput } from '../visitor/labelled-input';
import { ExpectationSelect } from './expectation-select';

export type SampleWords = Omit<SampleVisitorBody, 'visitor'>;

interface SampleDialogProps {
  readonly title: string;
  readonly initial: SampleWords;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: (sample: SampleWords) => void;
  readonly onClose: () => void;
}

/** Name, description and expectation of a sample visitor. It stays open, with all that was typed, until it is saved. */
export function SampleDialog({ title, initial, error, isSaving, onSave, onClose }: SampleDialogProps) {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const [sample, setSample] = useState(initial);
  const [wasSent, setWasSent] = useState(false);
  const isUnnamed = sample.name.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (!isUnnamed) onSave({ ...sample, name: sample.name.trim(), description: sample.description?.trim() || null });
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Modal.Content>
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={say('controls.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            {error !== undefined && <FailureNote text={sayFailure(error)} />}
            <Flex direction="column" alignItems="stretch" gap={4}>
              <LabelledInput
                name="name"
                label={say('simulator.sample.name')}
                error={wasSent && isUnnamed ? say('simulator.sample.name.missing') : undefined}
              >
                <TextInput
                  value={sample.name}
                  maxLength={100}
                  onChange={({ target }: ChangeEvent<HTMLInputElement>) => setSample({ ...sample, name: target.value })}
                />
              </LabelledInput>
              <LabelledInput name="description" label={say('simulator.sample.description')}>
                <Textarea
                  value={sample.description ?? ''}
                  maxLength={1000}
                  onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) =>
                    setSample({ ...sample, description: target.value })
                  }
                />
              </LabelledInput>
              <LabelledInput
                name="expected"
                label={say('simulator.sample.expected')}
                hint={say('simulator.sample.expected.hint')}
              >
                <ExpectationSelect
                  value={sample.expected}
                  onChange={(expected) => setSample({ ...sample, expected })}
                />
              </LabelledInput>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {say('controls.cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {say('simulator.sample.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
