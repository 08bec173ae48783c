import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type InputKind, isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { itemsOf } from './items-of';
import { Labelled } from './labelled';

/** 1 January 2024 was a Monday. */
const dayName = (day: number) => Date.UTC(2024, 0, day);
const monthName = (month: number) => Date.UTC(2024, month - 1, 1);

/** Weekdays or months, each a button that is pressed or not. They are stored in order, whatever the order of pressing. */
export function ToggleChips({
  name,
  label,
  parameter,
  value,
  error,
  disabled,
  kind,
  onChange,
}: ParameterInputProps & { readonly kind: InputKind }) {
  const { formatDate } = useIntl();
  const chosen = itemsOf(value);
  const isDays = kind === 'weekdays';
  const nameOf = (number: number) =>
    isDays
      ? formatDate(dayName(number), { weekday: 'short', timeZone: 'UTC' })
      : formatDate(monthName(number), { month: 'short', timeZone: 'UTC' });

  const toggle = (number: number) => {
    const others = chosen.filter((item) => item !== number);
    const next = others.length < chosen.length ? others : [...chosen, number];
    onChange([...next].sort((one, other) => Number(one) - Number(other)));
  };
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      <Flex gap={1} wrap="wrap" role="group" aria-label={label}>
        {Array.from({ length: isDays ? 7 : 12 }, (_, at) => at + 1).map((number) => (
          <Button
            key={number}
            size="S"
            variant={chosen.includes(number) ? 'default' : 'tertiary'}
            aria-pressed={chosen.includes(number)}
            disabled={disabled}
            onClick={() => toggle(number)}
          >
            {nameOf(number)}
          </Button>
        ))}
      </Flex>
    </Labelled>
  );
}
