import { useField } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { useWords } from '../words/use-words';
import { PERSONA_COLORS } from './persona-colors';

/** A colour out of a few that go together, or any other by its number. */
export function ColorInput({ name, label, hint, labelAction, required, disabled }: CustomFieldProps) {
  const { value, error, onChange } = useField<unknown>(name);
  const { say } = useWords();
  const color = typeof value === 'string' ? value : '';
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex gap={2} wrap="wrap">
        {PERSONA_COLORS.map((offered) => {
          const isChosen = color.toLowerCase() === offered.value;
          return (
            <Button
              key={offered.key}
              variant="tertiary"
              size="S"
              aria-label={say(`color.${offered.key}`)}
              aria-pressed={isChosen}
              disabled={disabled}
              paddingLeft={2}
              paddingRight={2}
              style={{
                backgroundColor: offered.value,
                width: '3.2rem',
                ...(isChosen && { outline: '2px solid', outlineOffset: '2px' }),
              }}
              onClick={() => onChange(name, isChosen ? null : offered.value)}
            >
              {isChosen ? <Check aria-hidden fill="buttonNeutral0" /> : <Box width="1.2rem" />}
            </Button>
          );
        })}
        <Box width="14rem">
          <TextInput
            size="S"
            name={name}
            aria-label={say('color.number')}
            placeholder={PERSONA_COLORS[0].value}
            value={color}
            disabled={disabled}
            onChange={(event) => onChange(name, event.target.value.trim() === '' ? null : event.target.value.trim())}
          />
        </Box>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
