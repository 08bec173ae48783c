import { Box, Typography } from '@strapi/design-system';
import type { Problem } from '../../../../shared/domain/problem';

/** What the engine found wrong, each with its path. The sentences are English and for whoever has to mend it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <Box tag="ul" paddingLeft={4}>
      {problems.map(({ code, path, message }) => (
        <Box tag="li" key={`${code} ${path.join('.')} ${message}`}>
          <Typography variant="pi" textColor="danger600">
            {message}
          </Typography>
          {path.length > 0 && (
            <Typography variant="pi" textColor="neutral600" tag="code" paddingLeft={2}>
              {path.join('.')}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
