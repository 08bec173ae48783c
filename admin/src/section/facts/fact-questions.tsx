import { Box, Flex, Typography } from '@strapi/design-system';
import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import { useWords } from '../../words/use-words';

/** The question by content locale; only the locales in which it was written. */
export function FactQuestions({ question }: Pick<FactRow, 'question'>) {
  const { say } = useWords();
  const questions = Object.entries(question);
  if (questions.length === 0) return <Typography textColor="neutral600">{say('section.fact.no-question')}</Typography>;
  return (
    <Box tag="ul" minWidth="18rem" maxWidth="36rem">
      {questions.map(([locale, text]) => (
        <Flex tag="li" key={locale} gap={2} alignItems="baseline">
          <Typography variant="sigma" textColor="neutral600" minWidth="2.4rem">
            {locale}
          </Typography>
          <Typography lang={locale}>{text}</Typography>
        </Flex>
      ))}
    </Box>
  );
}
