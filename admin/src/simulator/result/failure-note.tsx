import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useWords } from '../../words/use-words';

interface FailureNoteProps {
  readonly text: string;
  readonly onRetry?: () => void;
}

/** Why there is no new answer. It stands above the last one, which stays. */
export function FailureNote({ text, onRetry }: FailureNoteProps) {
  const { say } = useWords();
  return (
    <Box role="alert" background="danger100" hasRadius padding={4} marginBottom={4}>
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle aria-hidden fill="danger600" style={{ flexShrink: 0 }} />
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography textColor="danger700">{text}</Typography>
          {onRetry && <TextButton onClick={onRetry}>{say('controls.try-again')}</TextButton>}
        </Flex>
      </Flex>
    </Box>
  );
}
