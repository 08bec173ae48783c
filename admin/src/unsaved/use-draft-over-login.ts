import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';
import type { DraftShelf } from './draft-shelf';
import type { FormEvent } from './form-event';

/** A part of a page into which something can be typed. */
export interface TypedPart {
  /** Unique on its page. */
  readonly part: string;
  /** What would be lost; `null` where nothing would. */
  readonly typed: () => unknown;
  readonly putBack: (typed: unknown) => void;
}

/**
 * When a session ends, Strapi logs out and throws the page away. What was typed lies on the shelf meanwhile, and the
 * login leads back to the page. Who logs out by choice has been asked by Strapi, and wants it gone.
 */
export function useDraftOverLogin(shelf: DraftShelf, { part, ...current }: TypedPart): (event: FormEvent) => void {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const userId = useAuth('KeepTyped', ({ user }) => user?.id);
  const address = addressOf(pathname, search);
  const isByChoice = useRef(false);
  const latest = useRef(current);
  latest.current = current;

  useEffect(() => {
    const typed = userId === undefined ? null : shelf.take({ userId, address, part });
    if (typed === null) return;
    latest.current.putBack(typed);
    toggleNotification({ type: 'info', message: say('unsaved.restored'), blockTransition: true });
  }, [shelf, userId, address, part, toggleNotification, say]);

  return useCallback(
    (event) => {
      if (event.is === 'logging-out') isByChoice.current = true;
      if (event.is !== 'logged-out' || isByChoice.current) return;
      const typed = latest.current.typed();
      if (typed === null || !shelf.keep({ userId, address, part, typed }, event)) return;
      toggleNotification({ type: 'info', message: say('unsaved.kept'), blockTransition: true });
      // After Strapi's own way to the login, which forgets where the editor was.
      const back = new URLSearchParams({ redirectTo: `${pathname}${search}` });
      setTimeout(() => navigate(`/auth/login?${back.toString()}`, { replace: true }));
    },
    [shelf, userId, address, part, pathname, search, navigate, toggleNotification, say]
  );
}

/** What of an address says which page it is: not which tab of it is open, nor where one came from. */
function addressOf(pathname: string, search: string): string {
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]') ?? '';
  return `${pathname} ${locale}`;
}
