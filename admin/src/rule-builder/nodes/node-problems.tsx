import { Box, Typography } from '@strapi/design-system';
import { useProblemWords } from '../../api/use-problem-words';
import type { PlacedProblem } from '../tree/problem-places';

/** What is wrong with a node as a whole. */
export function NodeProblems({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const wordsOf = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Box paddingTop={1}>
      {problems.map((problem, index) => (
        <Typography key={index} variant="pi" textColor="danger600" tag="p">
          {wordsOf(problem)}
        </Typography>
      ))}
    </Box>
  );
}
