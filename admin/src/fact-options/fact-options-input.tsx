import { useMemo, useRef } from 'react';
import { useField } from '@strapi/strapi/admin';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { ListField } from '../inputs/list-field';
import { problemsInError } from '../rule-builder/check/problems-in-error';
import { storedValue } from '../rule-builder/stored-value';
import { useWords } from '../words/use-words';
import { OptionRow } from './option-row';
import { moved, repeated } from './options-list';

/** The values that an enumeration can have, in the order in which visitors are offered them; or the facts that a trigger tells. */
export function FactOptionsInput(field: CustomFieldProps) {
  const { attribute, name, disabled = false } = field;
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
    <ListField
      ref={listRef}
      field={field}
      error={error}
      words={words}
      unreadable={items === null ? { raw: stored } : undefined}
      isEmpty={items?.length === 0}
      onAdd={add}
      onReset={() => onChange(name, null)}
    >
      {items?.map((item, at) => (
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
    </ListField>
  );
}
