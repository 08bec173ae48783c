import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';

/** Says what a window means where it is not plain: over midnight, or all day. */
export function TimeWindowNote({ from, to }: { readonly from: unknown; readonly to: unknown }) {
  const { say } = useWords();
  if (typeof from !== 'string' || typeof to !== 'string' || from < to) return null;
  return (
    <Box flex="1 1 100%" role="status">
      <Typography variant="pi" textColor="neutral600">
        {from === to ? say('rule-builder.window.all-day') : say('rule-builder.window.over-midnight', { from, to })}
      </Typography>
    </Box>
  );
}
