import { forwardRef, type ReactNode } from 'react';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { UnreadableValue } from '../rule-builder/unreadable-value';
import { useWords } from '../words/use-words';
import type { CustomFieldProps } from './custom-field-props';

interface ListFieldProps {
  readonly field: CustomFieldProps;
  readonly error: string | undefined;
  /** Prefix of the words for what stands in the list. */
  readonly words: string;
  /** What is stored, where it is no list; `undefined` where it is one. */
  readonly unreadable: { readonly raw: unknown } | undefined;
  readonly isEmpty: boolean;
  readonly onAdd: () => void;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** The frame of a custom field that holds a list: its rows, a button that adds one, and what is stored where that is no list. */
export const ListField = forwardRef<HTMLDivElement, ListFieldProps>(function ListField(
  { field, error, words, unreadable, isEmpty, onAdd, onReset, children },
  ref
) {
  const { say } = useWords();
  const { name, label, hint, labelAction, required, disabled = false } = field;
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {unreadable ? (
        <UnreadableValue raw={unreadable.raw} disabled={disabled} onReset={onReset} />
      ) : (
        <Box padding={3} hasRadius background="neutral100" borderColor="neutral200" role="group" aria-label={label}>
          <Flex ref={ref} direction="column" alignItems="stretch" gap={2}>
            {isEmpty && <Typography textColor="neutral600">{say(`${words}.empty`)}</Typography>}
            {children}
            {!disabled && (
              <Box>
                <Button size="S" variant="secondary" startIcon={<Plus />} onClick={onAdd}>
                  {say(`${words}.add`)}
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
});
