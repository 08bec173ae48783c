import { Box, Typography } from '@strapi/design-system';

/** Names of facts in a line, told apart from the words around them. */
export function FactNames({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ' '}
          <Box tag="code" background="neutral150" hasRadius paddingLeft={1} paddingRight={1}>
            <Typography variant="pi" textColor="neutral800">
              {name}
            </Typography>
          </Box>
        </span>
      ))}
    </>
  );
}
