import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Question } from '@strapi/icons';
import type { Outcome } from '../../../../shared/domain/outcome';
import { useWords } from '../../words/use-words';

const MARKS = {
  match: { Icon: CheckCircle, color: 'success600', ink: 'success700' },
  miss: { Icon: CrossCircle, color: 'neutral600', ink: 'neutral600' },
  // The design system has no amber that is dark enough to be read.
  unknown: { Icon: Question, color: 'warning600', ink: 'neutral800' },
} as const;

/** One of the three answers, as a sign and as a word: nobody needs to see the colour. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { say } = useWords();
  const { Icon, color, ink } = MARKS[outcome];
  return (
    <Flex tag="span" inline gap={1} style={{ flexShrink: 0, whiteSpace: 'nowrap' }}>
      <Box tag="span" aria-hidden style={{ lineHeight: 0 }}>
        <Icon fill={color} />
      </Box>
      <Typography variant="pi" fontWeight="bold" textColor={ink}>
        {say(`simulator.outcome.${outcome}`)}
      </Typography>
    </Flex>
  );
}
