import { type ReactNode, useId } from 'react';
import { Box as Surface, Flex, Typography } from '@strapi/design-system';

interface BoxProps {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

/** One subject of the settings page. */
export function Box({ title, subtitle, children }: BoxProps) {
  const id = useId();
  return (
    <Surface tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="delta" tag="h2" id={id}>
            {title}
          </Typography>
          <Typography textColor="neutral600">{subtitle}</Typography>
        </Flex>
        {children}
      </Flex>
    </Surface>
  );
}
