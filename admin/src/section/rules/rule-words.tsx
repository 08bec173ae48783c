import { Flex, Typography } from '@strapi/design-system';
import type { RuleRow } from '../../../../shared/contracts/rules';
import { useWords } from '../../words/use-words';
import { ProblemList } from '../../words/problem-list';

/** What a rule says, with what is wrong with it. */
export function RuleWords({ rule: { sentence, description, problems } }: { readonly rule: RuleRow }) {
  const { say, pick } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="52rem">
      <Typography textColor={sentence ? 'neutral800' : 'neutral600'}>
        {sentence ? pick(sentence) : say('section.rules.unreadable')}
      </Typography>
      {description && (
        <Typography variant="pi" textColor="neutral600">
          {description}
        </Typography>
      )}
      {problems.length > 0 && (
        <>
          <Typography variant="pi" fontWeight="bold" textColor="danger600">
            {say('section.rules.broken', { count: problems.length })}
          </Typography>
          <ProblemList problems={problems} />
        </>
      )}
    </Flex>
  );
}
