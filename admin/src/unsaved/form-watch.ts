import { formEvent, type FormEvent, type StoreAction } from './form-event';
import { keepShown } from './keep-shown';

/** An edit view that an editor has before them. */
export interface OpenForm {
  readonly model: string;
  /** Something that was typed would be lost with the form. */
  readonly isUnsaved: () => boolean;
  readonly hear: (event: FormEvent) => void;
  /** Puts what went wrong into the editor's language. */
  readonly translate: (error: unknown) => void;
}

export interface FormWatch {
  /** Watches over a form until the returned function is called. */
  readonly open: (form: OpenForm) => () => void;
  /** Tells of what happens to all forms alike, until the returned function is called. */
  readonly listen: (hear: (event: FormEvent) => void) => () => void;
  /** A Redux middleware. */
  readonly middleware: (store: { getState(): unknown }) => (next: (action: unknown) => unknown) => Dispatch;
}

type Dispatch = (action: unknown) => unknown;

/** Watches Strapi's requests go by: nothing else says that a save was refused, or that a login is over. */
export function createFormWatch(): FormWatch {
  const forms = new Set<OpenForm>();
  const listeners = new Set<OpenForm['hear']>();
  const formsOf = (model: unknown): OpenForm[] => [...forms].filter((form) => form.model === model);
  return {
    open: (form) => {
      forms.add(form);
      return () => void forms.delete(form);
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    middleware:
      ({ getState }) =>
      (next) =>
      (action) => {
        if (forms.size + listeners.size === 0) return next(action);
        const model = (action as StoreAction | null)?.meta?.arg?.originalArgs?.model;
        translateRefusal(action, formsOf(model));
        const event = formEvent(action);
        // Before anybody acts on it: Strapi overwrites the form as the very next step.
        if (event) for (const form of 'model' in event ? formsOf(event.model) : forms) form.hear(event);
        if (event && !('model' in event)) for (const hear of listeners) hear(event);
        const kept = formsOf(model).some((form) => form.isUnsaved()) ? keepShown(action, getState) : null;
        return next(kept ?? action);
      },
  };
}

/** In the answer itself: Strapi takes the words of its message and of its fields from there, in two places. */
function translateRefusal(action: unknown, [form]: readonly OpenForm[]): void {
  const { type, payload } = (action ?? {}) as StoreAction;
  if (form && payload && type?.endsWith('/executeMutation/rejected')) form.translate(payload);
}
