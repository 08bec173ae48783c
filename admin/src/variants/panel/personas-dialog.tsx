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

/** What has been entered into the dialog. */
export interface Choice {
  readonly personas: string[];
  readonly name: string;
}

export const NO_CHOICE: Choice = { personas: [], name: '' };

interface PersonasDialogProps {
  readonly title: string;
  readonly explanation: string;
  readonly confirm: string;
  readonly personas: readonly VariantPersona[];
  /** Asks for a name too. Default: false. */
  readonly hasName?: boolean;
  /** Begins with this. Default: nothing. */
  readonly initial?: Choice;
  readonly onChange?: (choice: Choice) => void;
  readonly onConfirm: (choice: Choice) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for whom a variant shall be. Where the server refuses, the dialog stays open with what was chosen and says why. */
export function PersonasDialog({
  title,
  explanation,
  confirm,
  personas,
  hasName = false,
  initial = NO_CHOICE,
  ...rest
}: PersonasDialogProps) {
  const { onChange, onConfirm, onClose } = rest;
  const { say } = useWords();
  const failureWords = useFailureWords();
  const [choice, setChoice] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const change = (part: Partial<Choice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    onChange?.(next);
  };
  const submit = async (event: FormEvent) => {
    // The dialog stands inside Strapi's own form in React's eyes: its submit must not reach that one.
    event.preventDefault();
    event.stopPropagation();
    if (choice.personas.length === 0) return setProblem(say('variants.choose-persona'));
    setIsBusy(true);
    try {
      await onConfirm({ ...choice, name: choice.name.trim() });
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
                  value={choice.personas}
                  placeholder={say('variants.personas.placeholder')}
                  onChange={(keys: string[]) => {
                    change({ personas: keys });
                    setProblem(null);
                  }}
                  onClear={() => change({ personas: [] })}
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
                  <TextInput
                    value={choice.name}
                    maxLength={200}
                    onChange={({ target }) => change({ name: target.value })}
                  />
                  <Field.Hint />
                </Field.Root>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {say('controls.cancel')}
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
