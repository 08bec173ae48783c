import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ConditionCheckBody } from '../../../../shared/contracts/conditions';
import type { BuilderStore } from '../state/builder-store';
import { useWords } from '../../words/use-words';
import { Warning } from '../../words/warning';
import { useConditionCheck } from './use-condition-check';
import { useProblemWords } from '../../api/use-problem-words';

interface SentenceProps {
  readonly store: BuilderStore;
  readonly of: ConditionCheckBody['of'];
}

/** What the condition says, below the tree. Paler, yet readable, while it lags behind what is being built. */
export function Sentence({ store, of }: SentenceProps) {
  const { say, pick } = useWords();
  const wordsOf = useProblemWords();
  const { sentence, elsewhere, problemCount, isStale, failure, again } = useConditionCheck(store, of);
  if (sentence === null && failure === null && problemCount === 0 && !isStale) return null;
  return (
    <Box padding={3} background="neutral100" hasRadius borderColor="neutral200">
      <Typography variant="sigma" textColor="neutral600" tag="p">
        {say('rule-builder.sentence.title')}
      </Typography>
      <Box aria-live="polite" aria-busy={isStale} paddingTop={1}>
        {sentence !== null && (
          <Typography textColor={isStale || failure !== null ? 'neutral600' : 'neutral800'}>
            {pick(sentence)}
          </Typography>
        )}
        {problemCount > 0 && !isStale && (
          <Flex gap={2} paddingTop={1}>
            <WarningCircle aria-hidden fill="danger600" />
            <Typography textColor="danger600" variant="pi">
              {say('rule-builder.problems', { count: problemCount })}
            </Typography>
          </Flex>
        )}
        {elsewhere.map((problem) => (
          <Typography key={problem.code} textColor="danger600" variant="pi" tag="p">
            {wordsOf(problem)}
          </Typography>
        ))}
        {failure !== null && (
          <Flex gap={2} paddingTop={1} wrap="wrap">
            <Warning>{say(`rule-builder.failure.${failure}`)}</Warning>
            <TextButton onClick={again}>{say('rule-builder.failure.again')}</TextButton>
          </Flex>
        )}
      </Box>
    </Box>
  );
}
