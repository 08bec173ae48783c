import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useWords } from './words/use-words';

type Loader<Props> = () => Promise<ComponentType<Props>>;

/**
 * A part of the admin that is loaded when it is first shown. React's own `lazy` takes the whole page down where that
 * fails, with everything that was typed on it; this one says so in its place, and tries again when asked, or when the
 * connection is back. `waiting` stands there until then.
 */
export function lazyPart<Props extends object>(load: Loader<Props>, waiting: ReactNode = null): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;

  return function LazyPart(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    const attempt = useCallback(() => {
      setFailed(false);
      load().then(
        (component) => {
          loaded = component;
          setPart(() => component);
        },
        () => setFailed(true)
      );
    }, []);
    useEffect(() => {
      if (loaded === null) attempt();
    }, [attempt]);
    useEffect(() => {
      if (!hasFailed) return;
      window.addEventListener('online', attempt);
      return () => window.removeEventListener('online', attempt);
    }, [hasFailed, attempt]);

    if (Part) return <Part {...props} />;
    return hasFailed ? <NotLoaded onRetry={attempt} /> : waiting;
  };
}

function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useWords();
  return (
    <Flex gap={2} wrap="wrap" role="alert">
      <Typography variant="pi" textColor="danger600">
        {say('failures.part')}
      </Typography>
      <TextButton onClick={onRetry}>{say('controls.try-again')}</TextButton>
    </Flex>
  );
}
