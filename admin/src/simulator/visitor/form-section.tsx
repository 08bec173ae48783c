import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface FormSectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One part of the visitor. A group and not a `fieldset`: browsers do not let its legend stand in a layout. */
export function FormSection({ title, hint, children }: FormSectionProps) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} paddingTop={5}>
      <Flex direction="column" alignItems="stretch" gap={1} paddingBottom={3}>
        <Typography id={id} tag="h3" variant="delta">
          {title}
        </Typography>
        {hint !== undefined && (
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Flex>
      <Grid.Root gap={4}>{children}</Grid.Root>
    </Box>
  );
}

interface FormCellProps {
  /** Of twelve columns. */
  readonly col?: number;
  readonly children: ReactNode;
}

export function FormCell({ col = 6, children }: FormCellProps) {
  return (
    <Grid.Item col={col} xs={12} direction="column" alignItems="stretch" minWidth={0}>
      {children}
    </Grid.Item>
  );
}
