import { useEffect, useRef } from 'react';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';
import { typeRole } from '../variants/type-role';
import { changedFields, type DraftShelf } from './draft-shelf';
import type { FormWatch } from './form-watch';
import { useDraftOverLogin } from './use-draft-over-login';
import { useTranslateRefusal } from './use-translate-refusal';
import { useTypedValues, type Values } from './use-typed-values';

interface PanelProps {
  readonly model: string;
  readonly collectionType: string;
}

/**
 * Strapi shows a save as done before it is, and takes that back when the server refuses or cannot be reached; then it
 * loads the entry again. Each of the two overwrites the form, and all that was typed is gone (5.54:
 * `services/documents.js`, `updateDocument`). This "panel" shows nothing. It notes what the form held when the save
 * began, and puts it back when it failed.
 */
export function keepTypedPanel({ watch, shelf }: { readonly watch: FormWatch; readonly shelf: DraftShelf }) {
  return function KeepTyped({ model, collectionType }: PanelProps): null {
    const { schema } = useDocument({ model, collectionType }, { skip: true });
    const isOurs = model.startsWith('plugin::personalization.') || typeRole(schema?.pluginOptions) !== null;
    const values = useTypedValues();
    const saving = useRef<{ readonly typed: Values; readonly before: Values } | null>(null);
    const translate = useTranslateRefusal();
    const hearOfLogin = useDraftOverLogin(shelf, {
      part: isOurs ? 'form' : 'form of somebody else',
      typed: () => (isOurs && values.isModified() ? changedFields(values.now(), values.before()) : null),
      putBack: (changed) => {
        const restored = { ...values.now(), ...(changed as Values) };
        values.insist(() => values.set(restored));
      },
    });

    useEffect(() => {
      if (!isOurs) return;
      return watch.open({
        model,
        translate,
        isUnsaved: () => saving.current !== null || values.isModified(),
        hear: (event) => {
          hearOfLogin(event);
          if (event.is === 'save-started') saving.current = { typed: values.now(), before: values.before() };
          if (event.is === 'saved') saving.current = null;
          const failed = saving.current;
          if (event.is !== 'save-failed' || !failed) return;
          values.insist(() => {
            // Strapi takes what was typed for saved, and does not let it be saved again.
            const isTakenForSaved = !event.isInvalid && values.before() !== failed.before;
            if (isTakenForSaved) values.setBefore(failed.before);
            if (isTakenForSaved || values.now() !== failed.typed) values.set(failed.typed);
          });
        },
      });
    }, [isOurs, model, values, translate, hearOfLogin]);
    return null;
  };
}
