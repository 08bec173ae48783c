import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { StarterList } from './starters/starter-list';

const STEPS = ['section.empty.describe', 'section.empty.write', 'section.empty.try'] as const;

/** For who has no persona yet: what one is, the three steps, and personas to begin with. */
export function PersonasEmpty({ mayCreate }: { readonly mayCreate: boolean }) {
  const { say } = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={8}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Flex direction="column" alignItems="flex-start" gap={2} maxWidth="72rem">
          <Typography variant="beta" tag="h2">
            {say('section.empty.title')}
          </Typography>
          <Typography variant="epsilon" textColor="neutral700">
            {say('section.empty.what')}
          </Typography>
        </Flex>
        <Flex tag="ol" gap={4} wrap="wrap" alignItems="stretch">
          {STEPS.map((step, index) => (
            <Flex tag="li" key={step} gap={3} flex="1 1 22rem" alignItems="flex-start">
              <Flex
                tag="span"
                aria-hidden
                justifyContent="center"
                background="primary100"
                borderRadius="50%"
                width="3.2rem"
                height="3.2rem"
                style={{ flexShrink: 0 }}
              >
                <Typography fontWeight="bold" textColor="primary600">
                  {index + 1}
                </Typography>
              </Flex>
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="bold">{say(`${step}.title`)}</Typography>
                <Typography textColor="neutral700">{say(step)}</Typography>
              </Flex>
            </Flex>
          ))}
        </Flex>
        {mayCreate ? (
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
            <Typography variant="delta" tag="h3">
              {say('section.starters')}
            </Typography>
            <Typography textColor="neutral700">{say('section.starters.subtitle')}</Typography>
            <StarterList taken={[]} />
          </Flex>
        ) : (
          <Typography textColor="neutral700">{say('section.empty.no-right')}</Typography>
        )}
      </Flex>
    </Box>
  );
}
