import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { RawValue } from './nodes/raw-value';

interface UnreadableValueProps {
  readonly raw: unknown;
  readonly disabled: boolean;
  readonly onReset: () => void;
}

/** A stored value that its input cannot draw: kept word for word until the editor decides to begin anew. */
export function UnreadableValue({ raw, disabled, onReset }: UnreadableValueProps) {
  const { say } = useWords();
  return (
    <Box padding={3} borderColor="danger600" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography textColor="danger600">{say('rule-builder.unreadable')}</Typography>
        <RawValue value={raw} label={say('rule-builder.json')} />
        {!disabled && (
          <Box>
            <Button size="S" variant="danger-light" onClick={onReset}>
              {say('rule-builder.begin-anew')}
            </Button>
          </Box>
        )}
      </Flex>
    </Box>
  );
}
