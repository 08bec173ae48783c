import { useMemo } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { problemsInError } from '../rule-builder/check/problems-in-error';
import { storedValue } from '../rule-builder/stored-value';
import { UnreadableValue } from '../rule-builder/unreadable-value';
import { useWords } from '../words/use-words';
import { PointsNumber } from './points-number';
import { PointsRowFields } from './points-row-fields';
import { ScoringSentence } from './scoring-sentence';
import {
  addRow,
  changeRow,
  type PointsKind,
  readScoring,
  removeRow,
  type ScoringDraft,
  writeScoring,
} from './scoring-value';

const POINTS_KINDS: readonly PointsKind[] = ['rule', 'topic', 'event'];
const ADD_WORDS = { rule: 'scoring.add', topic: 'scoring.add.topic', event: 'scoring.add.event' } as const;

/** The points by which a persona is inferred from several weak hints: rule, topic or event and points, how many are needed, by what lead. */
export function ScoringInput({ name, label, hint, labelAction, required, disabled = false }: CustomFieldProps) {
  const { value, error, rawError, onChange } = useField<unknown>(name);
  const { say } = useWords();
  const read = useMemo(() => readScoring(storedValue(value)), [value]);
  const problems = useMemo(() => problemsInError(rawError), [rawError]);
  const errorAt = (...path: (string | number)[]) =>
    problems.find((problem) => path.every((part, at) => String(problem.path[at]) === String(part)))?.message;
  const write = (draft: ScoringDraft) => onChange(name, writeScoring(draft));

  if (read.kind === 'unreadable') {
    return (
      <Field.Root name={name} id={name} error={error}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <UnreadableValue raw={read.raw} disabled={disabled} onReset={() => onChange(name, null)} />
        <Field.Error />
      </Field.Root>
    );
  }

  const { scoring } = read;
  const { points, threshold, lead } = scoring;
  return (
    <Field.Root name={name} id={name} hint={hint} error={error ?? errorAt()} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Box padding={3} hasRadius background="neutral100" borderColor="neutral200" role="group" aria-label={label}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {points.length === 0 && <Typography textColor="neutral600">{say('scoring.empty')}</Typography>}
          {points.map((row, at) => (
            <PointsRowFields
              key={at}
              name={`${name}.points.${at}`}
              row={row}
              position={at + 1}
              error={errorAt('points', at)}
              disabled={disabled}
              onChange={(change) => write(changeRow(scoring, at, change))}
              onRemove={() => write(removeRow(scoring, at))}
            />
          ))}
          {!disabled && (
            <Flex gap={2} wrap="wrap">
              {POINTS_KINDS.map((kind) => (
                <Button
                  key={kind}
                  size="S"
                  variant="secondary"
                  startIcon={<Plus />}
                  onClick={() => write(addRow(scoring, kind))}
                >
                  {say(ADD_WORDS[kind])}
                </Button>
              ))}
            </Flex>
          )}
          {points.length > 0 && (
            <Flex gap={3} alignItems="flex-start">
              <PointsNumber
                name={`${name}.threshold`}
                label={say('scoring.threshold')}
                hint={say('scoring.threshold.hint')}
                value={threshold}
                error={errorAt('threshold')}
                disabled={disabled}
                onChange={(next) => write({ ...scoring, threshold: next })}
              />
              <PointsNumber
                name={`${name}.lead`}
                label={say('scoring.lead')}
                hint={say('scoring.lead.hint')}
                value={lead ?? 0}
                error={errorAt('lead')}
                disabled={disabled}
                onChange={(next) => write({ ...scoring, lead: next ?? 0 })}
              />
            </Flex>
          )}
          <ScoringSentence scoring={scoring} />
        </Flex>
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
