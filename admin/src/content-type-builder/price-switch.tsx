import { Checkbox, Field } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import type { SwitchProps } from './switch-props';

/** "Affects the price": visitors are told by what it was personalized. */
export function PriceSwitch({ name, value = false, onChange }: SwitchProps) {
  const { say } = useWords();
  return (
    <Field.Root name={name} hint={say('content-type-builder.price.hint')}>
      <Checkbox
        checked={value}
        onCheckedChange={(isChecked: boolean | 'indeterminate') =>
          onChange({ target: { name, value: isChecked === true, type: 'checkbox' } })
        }
      >
        {say('content-type-builder.price')}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
