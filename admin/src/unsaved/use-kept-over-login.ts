import { useEffect } from 'react';
import { draftShelf, formWatch } from './tab-memory';
import { type TypedPart, useDraftOverLogin } from './use-draft-over-login';

/** Keeps what is typed outside of Strapi's own forms over the end of a login. */
export function useKeptOverLogin(part: TypedPart): void {
  const hear = useDraftOverLogin(draftShelf, part);
  useEffect(() => formWatch.listen(hear), [hear]);
}
