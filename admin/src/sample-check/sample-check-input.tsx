import { useMemo } from 'react';
import { useDebounce, useField, useForm } from '@strapi/strapi/admin';
import { Box, Field, Loader, Typography } from '@strapi/design-system';
import type { SampleCheckBody } from '../../../shared/contracts/sample-visitors';
import { problemsOf } from '../api/problems-of';
import { useFailureWords } from '../api/use-failure-words';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { useCheckSampleVisitorsQuery } from '../simulator/samples/samples-api';
import { useWords } from '../words/use-words';
import { acceptedIn } from './accepted';
import { readDraft } from './read-draft';
import { SampleEffect } from './sample-effect';

const PAUSE = 600;

/**
 * Shows beside the form of a persona or rule what saving it would do to the sample visitors. Its value is only ever the
 * consent to what breaks; the server checks again when the form is saved, and forgets the consent.
 */
export function SampleCheckInput({ name, disabled }: CustomFieldProps) {
  const { say } = useWords();
  const { value, error, onChange } = useField<unknown>(name);
  const values = useForm('SampleCheckInput', (form) => form.values) as Readonly<Record<string, unknown>>;
  const stored = useForm('SampleCheckInput', (form) => form.initialValues) as Readonly<Record<string, unknown>>;
  const isModified = useForm('SampleCheckInput', (form) => form.modified);
  const draft = useMemo(() => (isModified ? readDraft(values, stored) : null), [isModified, values, stored]);
  const asked = useSettled(draft);
  return (
    <Field.Root name={name} error={error} width="100%">
      <Box tag="section" aria-label={say('sample-check.label')} background="neutral100" hasRadius padding={4}>
        <Typography fontWeight="bold" textColor="neutral800">
          {say('sample-check.label')}
        </Typography>
        <Box paddingTop={2} aria-live="polite">
          {!isModified && <Typography textColor="neutral600">{say('sample-check.description')}</Typography>}
          {isModified && draft === null && (
            <Typography textColor="neutral600">{say('sample-check.incomplete')}</Typography>
          )}
          {draft !== null && asked !== null && (
            <CheckedDraft
              draft={asked}
              accepted={acceptedIn(value)}
              isDisabled={disabled === true}
              onAccept={(accepted) => onChange(name, accepted.length > 0 ? { accepted } : null)}
            />
          )}
        </Box>
      </Box>
      <Field.Error />
    </Field.Root>
  );
}

interface CheckedDraftProps {
  readonly draft: SampleCheckBody;
  readonly accepted: readonly string[];
  readonly isDisabled: boolean;
  readonly onAccept: (accepted: readonly string[]) => void;
}

function CheckedDraft({ draft, ...consent }: CheckedDraftProps) {
  const { say } = useWords();
  const sayFailure = useFailureWords();
  const { currentData, error } = useCheckSampleVisitorsQuery(draft);
  if (error !== undefined) {
    return (
      <Typography textColor="neutral600">
        {problemsOf(error).length > 0 ? say('sample-check.incomplete') : sayFailure(error)}
      </Typography>
    );
  }
  if (currentData === undefined) return <Loader small>{say('sample-check.checking')}</Loader>;
  return <SampleEffect check={currentData} {...consent} />;
}

/** The form makes a new draft of every change, most of them equal: only what differs is asked again. */
function useSettled(draft: SampleCheckBody | null): SampleCheckBody | null {
  const text = useDebounce(draft === null ? '' : JSON.stringify(draft), PAUSE);
  return useMemo(() => (text === '' ? null : (JSON.parse(text) as SampleCheckBody)), [text]);
}
