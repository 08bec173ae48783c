import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useWords } from '../words/use-words';
import { changedFields, type DraftShelf } from './draft-shelf';
import type { FormEvent } from './form-event';
import type { TypedValues } from './use-typed-values';

interface OpenFormParts {
  readonly values: TypedValues;
  readonly isOurs: boolean;
}

/**
 * When a session ends, Strapi logs out and throws the form away. What was typed lies on the shelf meanwhile, and the
 * login leads back to the form. Who logs out by choice has been asked by Strapi, and wants it gone.
 */
export function useDraftOverLogin(shelf: DraftShelf, { values, isOurs }: OpenFormParts): (event: FormEvent) => void {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const userId = useAuth('KeepTyped', ({ user }) => user?.id);
  const address = addressOf(pathname, search);
  const isByChoice = useRef(false);

  useEffect(() => {
    const draft = isOurs && userId !== undefined ? shelf.take({ userId, address }) : null;
    if (!draft) return;
    const restored = { ...values.now(), ...draft.changed };
    values.insist(() => values.set(restored));
    toggleNotification({ type: 'info', message: say('unsaved.restored'), blockTransition: true });
  }, [isOurs, shelf, userId, address, values, toggleNotification, say]);

  return useCallback(
    (event) => {
      if (event.is === 'logging-out') isByChoice.current = true;
      if (event.is !== 'logged-out' || isByChoice.current || !values.isModified()) return;
      shelf.keep({ userId, address, changed: changedFields(values.now(), values.before()) });
      toggleNotification({ type: 'info', message: say('unsaved.kept'), blockTransition: true });
      // After Strapi's own way to the login, which forgets where the editor was.
      const back = new URLSearchParams({ redirectTo: `${pathname}${search}` });
      setTimeout(() => navigate(`/auth/login?${back.toString()}`, { replace: true }));
    },
    [shelf, userId, address, pathname, search, values, navigate, toggleNotification, say]
  );
}

/** What of an address says which form it is: not which tab of it is open, nor where one came from. */
function addressOf(pathname: string, search: string): string {
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]') ?? '';
  return `${pathname} ${locale}`;
}
