import { useState } from 'react';
import { Button, Checkbox, Dialog, Field } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { mayHaveVariants } from '../../../shared/domain/may-have-variants';
import { canVary } from '../variants/can-vary';
import { useWords } from '../words/use-words';
import type { SwitchProps } from './switch-props';

/** "Variants per persona". Taking it back stops delivery of what editors have written, so it is asked for twice. */
export function TypeSwitch({
  name,
  value = false,
  onChange,
  targetUid,
  isCreating = false,
  contentTypeSchema,
}: SwitchProps) {
  const { say } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  if (!isCreating && targetUid && !mayHaveVariants(targetUid)) return null;

  // A type that is being made gets its fields afterwards; the server warns of one that then has none that can vary.
  const isHopeless = !isCreating && !canVary(contentTypeSchema?.attributes ?? []);
  const set = (next: boolean) => onChange({ target: { name, value: next, type: 'checkbox' } });
  const change = (isChecked: boolean) => (isChecked || isCreating || !value ? set(isChecked) : setIsAsking(true));
  return (
    <>
      <Field.Root
        name={name}
        hint={say(isHopeless ? 'content-type-builder.type.hopeless' : 'content-type-builder.type.hint')}
      >
        <Checkbox
          checked={value}
          disabled={isHopeless && !value}
          onCheckedChange={(isChecked: boolean | 'indeterminate') => change(isChecked === true)}
        >
          {say('content-type-builder.type')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
      <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <Dialog.Content>
          <Dialog.Header>{say('content-type-builder.withdraw.title')}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle aria-hidden fill="danger600" />}>
            {say('content-type-builder.withdraw.body')}
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {say('controls.cancel')}
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant="danger-light" fullWidth onClick={() => set(false)}>
                {say('content-type-builder.withdraw.confirm')}
              </Button>
            </Dialog.Action>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
}
