import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useField, useForm } from '@strapi/strapi/admin';
import { Field } from '@strapi/design-system';
import { KEY_PATTERN } from '../../../shared/domain/persona';
import type { CustomFieldProps } from '../inputs/custom-field-props';
import { ConditionBuilder } from './condition-builder';
import { problemsInError } from './check/problems-in-error';
import { createBuilderStore } from './state/builder-store';
import { isSameValue, storedValue } from './stored-value';
import { EMPTY_TREE, type Tree } from './tree/node';
import { readTree } from './tree/read-tree';
import { writeTree } from './tree/write-tree';
import { UnreadableValue } from './unreadable-value';

/** The rule builder as the input of a field: it reads the form's value, and writes only what an editor has changed. */
export function ConditionInput({
  name,
  label,
  hint,
  labelAction,
  required,
  disabled = false,
  attribute,
}: CustomFieldProps) {
  const { value, error, rawError, onChange } = useField<unknown>(name);
  const key = useForm<unknown>('ConditionInput', ({ values }) => (values as { key?: unknown }).key);
  const written = useRef<unknown>(storedValue(value));
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  const write = useCallback(
    (next: unknown) => {
      written.current = next;
      latestOnChange.current(name, next);
    },
    [name]
  );
  const [store] = useState(() => createBuilderStore(treeOf(value), (tree: Tree) => write(writeTree(tree))));
  const read = useMemo(() => readTree(storedValue(value)), [value]);

  useEffect(() => {
    const stored = storedValue(value);
    if (isSameValue(stored, written.current)) return;
    written.current = stored;
    store.replace(treeOf(stored));
  }, [value, store]);

  const kind = attribute?.options?.of === 'rule' ? 'rule' : 'persona';
  const isTrigger = attribute?.options?.of === 'trigger';
  const of = useMemo(
    // The condition of a trigger is like that of a persona which has no key yet: there is nothing that it could ask for itself.
    () => ({ kind, key: !isTrigger && typeof key === 'string' && KEY_PATTERN.test(key) ? key : null }) as const,
    [kind, key, isTrigger]
  );
  const saveProblems = useMemo(() => problemsInError(rawError), [rawError]);
  return (
    <Field.Root name={name} id={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction} id={`${name}-label`}>
        {label}
      </Field.Label>
      {read.kind === 'unreadable' ? (
        <UnreadableValue raw={read.raw} disabled={disabled} onReset={() => write(null)} />
      ) : (
        <ConditionBuilder store={store} of={of} disabled={disabled} saveProblems={saveProblems} label={label ?? name} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function treeOf(value: unknown): Tree {
  const read = readTree(storedValue(value));
  return read.kind === 'tree' ? read.tree : EMPTY_TREE;
}
