import type { ReactNode } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { EmptyPermissions } from '@strapi/icons/symbols';
import { useFailureWords } from '../api/use-failure-words';
import { useWords } from '../words/use-words';

interface LoadedProps<T> {
  readonly query: {
    readonly data?: T;
    readonly error?: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly children: (data: T) => ReactNode;
}

/**
 * What has been asked for, or why it is not there. What was loaded before stays while it is asked for again; a failure to
 * refresh shows what is wrong above it instead of taking it away.
 */
export function Loaded<T>({ query: { data, error, isFetching, refetch }, children }: LoadedProps<T>) {
  const { say } = useWords();
  const words = useFailureWords();
  if ((error as { status?: number } | undefined)?.status === 403) {
    // Not Strapi's page for it, which would be a second `main` inside this one.
    const icon = <EmptyPermissions width="16rem" />;
    return <EmptyStateLayout icon={icon} content={words(error)} shadow="tableShadow" hasRadius />;
  }
  if (error && !isFetching) {
    const retry = (
      <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => refetch()}>
        {say('controls.try-again')}
      </Button>
    );
    return (
      <Flex direction="column" alignItems="stretch" gap={6} role="alert">
        <EmptyStateLayout
          icon={<WarningCircle width="6rem" height="6rem" fill="neutral500" />}
          content={words(error)}
          action={retry}
          shadow="tableShadow"
          hasRadius
        />
        {data !== undefined && children(data)}
      </Flex>
    );
  }
  if (data === undefined) {
    return (
      <Box aria-busy padding={8}>
        <Flex justifyContent="center">
          <Loader>{say('controls.loading')}</Loader>
        </Flex>
      </Box>
    );
  }
  return <>{children(data)}</>;
}
