import { Box, Typography } from '@strapi/design-system';
import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import { useWords } from '../../words/use-words';
import { mannerWords } from './fact-words';

/** Who writes a fact, who may see it, and for how long it is kept. */
export function FactManners({ fact }: { readonly fact: FactRow }) {
  const { say } = useWords();
  return (
    <Box tag="ul" minWidth="14rem">
      {mannerWords(fact).map(({ key, values }) => (
        <li key={key}>
          <Typography variant="pi">{say(key, values)}</Typography>
        </li>
      ))}
    </Box>
  );
}
