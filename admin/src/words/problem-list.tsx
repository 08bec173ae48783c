import { Box, Typography } from '@strapi/design-system';
import type { Problem } from '../../../shared/domain/problem';
import { useProblemWords } from '../api/use-problem-words';

/** What the engine found wrong, each with its path for whoever has to mend it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const wordsOf = useProblemWords();
  return (
    <Box tag="ul" paddingLeft={4}>
      {problems.map((problem) => (
        <Box tag="li" key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
          <Typography variant="pi" textColor="danger600">
            {wordsOf(problem)}
          </Typography>
          {problem.path.length > 0 && (
            <Typography variant="pi" textColor="neutral600" tag="code" paddingLeft={2}>
              {problem.path.join('.')}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
