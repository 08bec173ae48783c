import { useMemo, useRef } from 'react';
import { useField } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { problemsInError } from '../rule-builder/check/problems-in-error';
import { storedValue } from '../rule-builder/stored-value';
import { UnreadableValue } from '../rule-builder/unreadable-value';
import { useWords } from '../words/use-words';
import { OptionRow } from './option-row';
import { moved, repeated } from './options-list';

/** The values that an enumeration can have, in the order in which visitors are offered them; or the facts that a trigger tells. */
export function FactOptionsInput(props: CustomFieldProps) {
  const { attribute, name, label, hint, labelAction, required, disabled = false } = props;
  const words = attribute?.options?.of === 'trigger' ? 'told-facts' : 'fact-options';
  const { value, error, rawError, onChange } = useField<unknown>(name);
  const { say } = useWords();
  const listRef = useRef<HTMLDivElement>(null);
  const stored = useMemo(() => storedValue(value), [value]);
  const problems = useMemo(() => problemsInError(rawError), [rawError]);
  const items: readonly unknown[] | null = stored === null ? [] : Array.isArray(stored) ? stored : null;
  const twice = repeated(items ?? []);

  const write = (next: readonly unknown[]) => onChange(name, next.length === 0 ? null : next);
  const focusInput = (at: number) =>
    setTimeout(() => listRef.current?.querySelectorAll('input')[Math.max(0, at)]?.focus());
  const add = () => {
    if (items === null) return;
    write([...items, '']);
    focusInput(items.length);
  };

  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {items === null ? (
        <UnreadableValue raw={stored} disabled={disabled} onReset={() => onChange(name, null)} />
      ) : (
        <Box padding={3} hasRadius background="neutral100" borderColor="neutral200" role="group" aria-label={label}>
          <Flex ref={listRef} direction="column" alignItems="stretch" gap={2}>
            {items.length === 0 && <Typography textColor="neutral600">{say(`${words}.empty`)}</Typography>}
            {items.map((item, at) => (
              <OptionRow
                key={at}
                name={`${name}.${at}`}
                value={String(item)}
                position={at + 1}
                isLast={at === items.length - 1}
                error={
                  problems.find(({ path }) => Number(path[0]) === at)?.message ??
                  (twice.includes(at) ? say('fact-options.twice') : undefined)
                }
                disabled={disabled}
                onChange={(text) => write(items.with(at, text))}
                onMove={(step) => write(moved(items, at, at + step))}
                onEnter={add}
                onRemove={() => {
                  write(items.toSpliced(at, 1));
                  focusInput(at - 1);
                }}
              />
            ))}
            {!disabled && (
              <Box>
                <Button size="S" variant="secondary" startIcon={<Plus />} onClick={add}>
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
}
