import { DatePicker, TextInput } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { isRequired } from './input-kind';
import type { ParameterInputProps } from './input-props';
import { Labelled } from './labelled';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day on the calendar. A moment (date with time and offset), which imports may hold, stays the text that it is. */
export function DateInput({ name, label, parameter, value, error, disabled, onChange }: ParameterInputProps) {
  const { say, locale } = useWords();
  const text = typeof value === 'string' ? value : '';
  const isDay = text === '' || DAY.test(text);
  return (
    <Labelled name={name} label={label} error={error} required={isRequired(parameter)}>
      {isDay ? (
        <DatePicker
          size="S"
          name={name}
          locale={locale}
          clearLabel={say('controls.clear')}
          value={text === '' ? undefined : new Date(`${text}T00:00:00`)}
          disabled={disabled}
          onClear={() => onChange(undefined)}
          onChange={(date) => onChange(date && dayOf(date))}
        />
      ) : (
        <TextInput
          size="S"
          name={name}
          value={text}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** The day as the editor saw it in the calendar, whatever their time zone. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
