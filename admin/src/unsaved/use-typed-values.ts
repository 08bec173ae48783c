import { useEffect, useMemo, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';

export type Values = Readonly<Record<string, unknown>>;

export interface TypedValues {
  readonly now: () => Values;
  /** What the form began with, or was saved as. */
  readonly before: () => Values;
  readonly isModified: () => boolean;
  /** Puts values in again, now and after each time that Strapi overwrites the form until it has settled. */
  readonly insist: (put: () => void) => void;
  readonly set: (values: Values) => void;
  /** Makes the form take other values for those that are stored. */
  readonly setBefore: (values: Values) => void;
}

/** Strapi's own handling of a failed save is over by then; its refetch of the entry, much later at worst. */
const SETTLES_MS = 100;
const REFETCHED_MS = 5000;

/** The values of the form around, with functions that stay the same while it draws itself anew. */
export function useTypedValues(): TypedValues {
  const { getValues, setValues, resetForm, initialValues, modified } = useForm('KeepTyped', (form) => form);
  const form = { getValues, setValues, resetForm, initialValues, modified };
  const current = useRef(form);
  current.current = form;
  const insisted = useRef<(() => void) | null>(null);
  useEffect(() => insisted.current?.(), [initialValues]);
  useEffect(() => () => void (insisted.current = null), []);

  return useMemo(
    () => ({
      now: () => current.current.getValues() as Values,
      before: () => current.current.initialValues as Values,
      isModified: () => current.current.modified,
      insist: (put) => {
        insisted.current = put;
        setTimeout(() => insisted.current === put && put(), SETTLES_MS);
        setTimeout(() => insisted.current === put && (insisted.current = null), REFETCHED_MS);
      },
      set: (values) => current.current.setValues(values),
      setBefore: (values) => current.current.resetForm(values),
    }),
    []
  );
}
