import { Checkbox, Field } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import type { SwitchProps } from './switch-props';

/** "The same for all personas": the schema says it the other way round, `varies: false`. Saying nothing is "varies". */
export function FieldSwitch({ name, value, onChange }: SwitchProps) {
  const { say } = useWords();
  const change = (isSame: boolean) => onChange({ target: { name, value: !isSame, type: 'checkbox' } });
  return (
    <Field.Root name={name} hint={say('content-type-builder.field.hint')}>
      <Checkbox
        checked={value === false}
        onCheckedChange={(isChecked: boolean | 'indeterminate') => change(isChecked === true)}
      >
        {say('content-type-builder.field')}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
