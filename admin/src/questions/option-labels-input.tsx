import { useMemo } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { storedValue } from '../rule-builder/stored-value';
import { UnreadableValue } from '../rule-builder/unreadable-value';
import { useWords } from '../words/use-words';
import { labelledValues, readLabels, withLabel } from './option-labels';

/** What visitors read instead of each value, in the language of the form. */
export function OptionLabelsInput({ name, label, hint, labelAction, required, disabled = false }: CustomFieldProps) {
  const { value, error, onChange } = useField<unknown>(name);
  const { value: type } = useField<unknown>('type');
  const { value: options } = useField<unknown>('options');
  const { say } = useWords();
  const stored = useMemo(() => storedValue(value), [value]);
  const labels = readLabels(stored);
  const values = labelledValues(type, storedValue(options));
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {labels === null ? (
        <UnreadableValue raw={stored} disabled={disabled} onReset={() => onChange(name, null)} />
      ) : (
        <Box padding={3} hasRadius background="neutral100" borderColor="neutral200" role="group" aria-label={label}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            {values.length === 0 && <Typography textColor="neutral600">{say('option-labels.empty')}</Typography>}
            {values.map((each) => (
              <Field.Root key={each} name={`${name}.${each}`} id={`${name}.${each}`}>
                <Flex gap={3}>
                  <Box width="12rem">
                    <Field.Label>{each}</Field.Label>
                  </Box>
                  <Box flex="1">
                    <TextInput
                      size="S"
                      name={`${name}.${each}`}
                      aria-label={say('option-labels.of', { value: each })}
                      value={labels[each] ?? ''}
                      placeholder={each}
                      maxLength={100}
                      disabled={disabled}
                      onChange={(event) => onChange(name, withLabel(labels, each, event.target.value))}
                    />
                  </Box>
                </Flex>
              </Field.Root>
            ))}
          </Flex>
        </Box>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
