import { type FormEvent, useState } from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  MultiSelect,
  MultiSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { VariantPersona } from '../../../../shared/contracts/entry-variants';
import { useFailureWords } from '../../api/use-failure-words';
import { useWords } from '../../words/use-words';

interface PersonasDialogProps {
  readonly title: string;
  readonly explanation: string;
  readonly confirm: string;
  readonly personas: readonly VariantPersona[];
  /** Asks for a name too. Default: false. */
  readonly hasName?: boolean;
  readonly onConfirm: (choice: { personas: string[]; name: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for whom a variant shall be. Where the server refuses, the dialog stays open with what was chosen and says why. */
export function PersonasDialog({
  title,
  explanation,
  confirm,
  personas,
  hasName = false,
  ...rest
}: PersonasDialogProps) {
  const { onConfirm, onClose } = rest;
  const { say } = useWords();
  const failureWords = useFailureWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    // The dialog stands inside Strapi's own form in React's eyes: its submit must not reach that one.
    event.preventDefault();
    event.stopPropagation();
    if (chosen.length === 0) return setProblem(say('variants.choose-persona'));
    setIsBusy(true);
    try {
      await onConfirm({ personas: chosen, name: name.trim() });
    } catch (error) {
      setProblem(failureWords(error));
      setIsBusy(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{explanation}</Typography>
              <Field.Root error={problem ?? undefined} required hint={say('variants.personas.hint')}>
                <Field.Label>{say('variants.personas')}</Field.Label>
                <MultiSelect
                  withTags
                  value={chosen}
                  placeholder={say('variants.personas.placeholder')}
                  onChange={(keys: string[]) => {
                    setChosen(keys);
                    setProblem(null);
                  }}
                  onClear={() => setChosen([])}
                >
                  {personas.map((persona) => (
                    <MultiSelectOption key={persona.key} value={persona.key} textValue={persona.name}>
                      {persona.name}
                    </MultiSelectOption>
                  ))}
                </MultiSelect>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {hasName && (
                <Field.Root hint={say('variants.name.hint')}>
                  <Field.Label>{say('variants.name')}</Field.Label>
                  <TextInput value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
                  <Field.Hint />
                </Field.Root>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {say('variants.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
