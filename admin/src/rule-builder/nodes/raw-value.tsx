import { Box, Typography } from '@strapi/design-system';

/** A stored value word for word. */
export function RawValue({ value, label }: { readonly value: unknown; readonly label: string }) {
  return (
    <Box
      tag="pre"
      tabIndex={0}
      role="region"
      aria-label={label}
      padding={2}
      background="neutral100"
      hasRadius
      overflow="auto"
      maxHeight="20rem"
    >
      <Typography tag="code" variant="pi" style={{ fontFamily: 'monospace', whiteSpace: 'pre-wrap' }}>
        {JSON.stringify(value, null, 2)}
      </Typography>
    </Box>
  );
}
