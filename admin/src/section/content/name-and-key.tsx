import { Box, Typography } from '@strapi/design-system';

interface NameAndKeyProps {
  readonly name: string;
  /** As it is written in conditions and in the API. */
  readonly code: string;
}

export function NameAndKey({ name, code }: NameAndKeyProps) {
  return (
    <Box minWidth="14rem">
      <Typography tag="div" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Typography tag="code" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {code}
      </Typography>
    </Box>
  );
}
