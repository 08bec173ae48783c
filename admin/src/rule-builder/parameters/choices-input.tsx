import { Checkbox, Flex } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';
import { itemsOf } from './items-of';

/** Some of a few: each with its box, so that nothing is hidden behind a click. */
export function ChoicesInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { pick } = useWords();
  const of = parameter.type === 'list' ? parameter.of : null;
  const options = of?.type === 'choice' ? of.options : [];
  const chosen = itemsOf(value);
  const strange = chosen.filter((item) => !options.some((option) => option.value === item));
  const shown = [
    ...options.map((option) => ({ item: option.value as unknown, text: pick(option.label) })),
    ...strange.map((item) => ({ item, text: String(item) })),
  ];
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <Flex gap={4} wrap="wrap" role="group" aria-label={label}>
        {shown.map(({ item, text }) => (
          <Checkbox
            key={String(item)}
            name={`${name}.${String(item)}`}
            checked={chosen.includes(item)}
            disabled={disabled}
            onCheckedChange={(isChecked: boolean | 'indeterminate') =>
              onChange(isChecked === true ? [...chosen, item] : chosen.filter((other) => other !== item))
            }
          >
            {text}
          </Checkbox>
        ))}
      </Flex>
    </Labelled>
  );
}
