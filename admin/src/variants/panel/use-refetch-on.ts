import { useEffect, useRef } from 'react';

/** Asks again when `version` changes: Strapi's own form saves and publishes, and tells only its own caches. */
export function useRefetchOn(version: string | undefined, refetch: () => unknown): void {
  const seen = useRef(version);
  const ask = useRef(refetch);
  ask.current = refetch;
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    ask.current();
  }, [version]);
}
