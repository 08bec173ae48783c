import { useMemo } from 'react';
import { useField } from '@strapi/strapi/admin';
import { moved } from '../fact-options/options-list';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { ListField } from '../inputs/list-field';
import { problemsInError } from '../rule-builder/check/problems-in-error';
import { storedValue } from '../rule-builder/stored-value';
import { StageRow } from './stage-row';
import { readStages, type StageDraft } from './stages-value';

/** The stages of a journey in their order. */
export function StagesInput(field: CustomFieldProps) {
  const { name, disabled = false } = field;
  const { value, error, rawError, onChange } = useField<unknown>(name);
  const stages = useMemo(() => readStages(storedValue(value)), [value]);
  const problems = useMemo(() => problemsInError(rawError), [rawError]);
  const errorAt = (...path: (string | number)[]) =>
    problems.find((problem) => path.every((part, at) => String(problem.path[at]) === String(part)))?.message;
  const write = (next: readonly StageDraft[]) => onChange(name, next.length === 0 ? null : next);

  return (
    <ListField
      field={field}
      error={error}
      words="stages"
      unreadable={stages === null ? { raw: storedValue(value) } : undefined}
      isEmpty={stages?.length === 0}
      onAdd={() => write([...(stages ?? []), { key: '', name: '', rule: null }])}
      onReset={() => onChange(name, null)}
    >
      {stages?.map((stage, at) => (
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
    </ListField>
  );
}
