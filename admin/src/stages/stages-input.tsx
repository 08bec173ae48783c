import { useMemo } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { moved } from '../fact-options/options-list';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { problemsInError } from '../rule-builder/check/problems-in-error';
import { storedValue } from '../rule-builder/stored-value';
import { UnreadableValue } from '../rule-builder/unreadable-value';
import { useWords } from '../words/use-words';
import { StageRow } from './stage-row';
import { readStages, type StageDraft } from './stages-value';

/** The stages of a journey in their order. */
export function StagesInput({ name, label, hint, labelAction, required, disabled = false }: CustomFieldProps) {
  const { value, error, rawError, onChange } = useField<unknown>(name);
  const { say } = useWords();
  const stages = useMemo(() => readStages(storedValue(value)), [value]);
  const problems = useMemo(() => problemsInError(rawError), [rawError]);
  const errorAt = (...path: (string | number)[]) =>
    problems.find((problem) => path.every((part, at) => String(problem.path[at]) === String(part)))?.message;
  const write = (next: readonly StageDraft[]) => onChange(name, next.length === 0 ? null : next);

  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {stages === null ? (
        <UnreadableValue raw={storedValue(value)} disabled={disabled} onReset={() => onChange(name, null)} />
      ) : (
        <Box padding={3} hasRadius background="neutral100" borderColor="neutral200" role="group" aria-label={label}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {stages.length === 0 && <Typography textColor="neutral600">{say('stages.empty')}</Typography>}
            {stages.map((stage, at) => (
              <StageRow
                key={at}
                name={`${name}.${at}`}
                stage={stage}
                position={at + 1}
                isLast={at === stages.length - 1}
                errors={{ key: errorAt(at, 'key'), name: errorAt(at, 'name'), rule: errorAt(at, 'rule') }}
                disabled={disabled}
                onChange={(changed) => write(stages.with(at, changed))}
                onMove={(step) => write(moved(stages, at, at + step))}
                onRemove={() => write(stages.toSpliced(at, 1))}
              />
            ))}
            {!disabled && (
              <Box>
                <Button
                  size="S"
                  variant="secondary"
                  startIcon={<Plus />}
                  onClick={() => write([...stages, { key: '', name: '', rule: null }])}
                >
                  {say('stages.add')}
                </Button>
              </Box>
            )}
          </Flex>
        </Box>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
