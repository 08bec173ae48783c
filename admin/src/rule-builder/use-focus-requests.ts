import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { BuilderStore, FocusRequest } from './state/builder-store';

/** Menus and the picker give the focus back to their button when they close, which may be gone by then. */
const AFTER_CLOSING_MS = 60;

/** Where an input may not be drawn yet: its editor is still on its way. */
const FIRST_INPUT = '[data-node-form] :is(input, button, [role="combobox"]):not(:disabled)';

/** Moves the focus to the node that a change asks for: to its first input where it is new. */
export function useFocusRequests(store: BuilderStore, frame: RefObject<HTMLElement>): void {
  const request = useSyncExternalStore(store.subscribe, store.focus);
  const answered = useRef<FocusRequest | null>(request);

  useEffect(() => {
    if (request === null || request === answered.current) return undefined;
    answered.current = request;
    const timer = setTimeout(() => {
      const node = frame.current?.querySelector<HTMLElement>(`[data-node="${request.id}"]`) ?? frame.current;
      const input = request.isNew ? node?.querySelector<HTMLElement>(FIRST_INPUT) : null;
      (input ?? node)?.focus();
    }, AFTER_CLOSING_MS);
    return () => clearTimeout(timer);
  }, [request, frame]);
}
