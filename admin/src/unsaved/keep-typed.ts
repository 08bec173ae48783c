import { useEffect, useRef } from 'react';
import { unstable_useDocument as useDocument, useForm } from '@strapi/strapi/admin';
import { typeRole } from '../variants/type-role';
import type { SaveWatch } from './save-watch';

interface PanelProps {
  readonly model: string;
  readonly collectionType: string;
}

/** Strapi's own handling of a failed save is over by then; its refetch of the entry, much later at worst. */
const SETTLES_MS = 100;
const REFETCHED_MS = 5000;

/**
 * Strapi shows a save as done before it is, and takes that back when the server refuses or cannot be reached; then it
 * loads the entry again. Each of the two overwrites the form, and all that was typed is gone (5.54:
 * `services/documents.js`, `updateDocument`). This "panel" shows nothing. It notes what the form held when the save
 * began, and puts it back when it failed.
 */
export function keepTypedPanel({ listen }: SaveWatch) {
  return function KeepTyped({ model, collectionType }: PanelProps): null {
    const { schema } = useDocument({ model, collectionType }, { skip: true });
    const isOurs = model.startsWith('plugin::personalization.') || typeRole(schema?.pluginOptions) !== null;
    const { getValues, setValues, resetForm, initialValues } = useForm('KeepTyped', (form) => form);
    const form = { getValues, setValues, resetForm, initialValues };
    const current = useRef(form);
    current.current = form;
    const kept = useRef<{ typed: Values; before: Values; restore: (() => void) | null } | null>(null);

    useEffect(() => {
      if (!isOurs) return;
      return listen((event) => {
        if (event.model !== model) return;
        if (event.is === 'started') {
          kept.current = {
            typed: getValues() as Values,
            before: current.current.initialValues as Values,
            restore: null,
          };
          return;
        }
        const failed = kept.current;
        if (!failed) return;
        failed.restore = () => {
          // Strapi takes what was typed for saved, and does not let it be saved again.
          const isTakenForSaved = !event.isInvalid && current.current.initialValues !== failed.before;
          if (isTakenForSaved) current.current.resetForm(failed.before);
          if (isTakenForSaved || getValues() !== failed.typed) current.current.setValues(failed.typed);
        };
        setTimeout(() => failed.restore?.(), SETTLES_MS);
        setTimeout(() => (failed.restore = null), REFETCHED_MS);
      });
    }, [isOurs, model, getValues]);

    useEffect(() => kept.current?.restore?.(), [initialValues]);
    return null;
  };
}

type Values = Record<string, unknown>;
