import { Box as ItemBox, Flex, Typography } from '@strapi/design-system';
import type { HealthCheck } from '../../../../shared/contracts/health';
import { useWords } from '../../words/use-words';
import { StateBadge } from '../state-badge';
import { Box } from './box';
import { healthText, HEALTH_TONES } from './health-words';

/** Each part that can fail, with what it means for visitors and what to do. */
export function HealthList({ checks }: { readonly checks: readonly HealthCheck[] }) {
  const { say } = useWords();
  return (
    <Box title={say('section.health')} subtitle={say('section.health.subtitle')}>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {checks.map((check) => (
          <Flex
            tag="li"
            key={check.id}
            gap={4}
            alignItems="flex-start"
            wrap="wrap"
            paddingTop={3}
            paddingBottom={3}
            borderStyle="solid"
            borderWidth="1px 0 0 0"
            borderColor="neutral150"
          >
            <Flex direction="column" alignItems="flex-start" gap={1} minWidth="16rem">
              <Typography fontWeight="bold">{say(`section.health.${check.id}`)}</Typography>
              <StateBadge tone={HEALTH_TONES[check.state]}>{say(`section.health.state.${check.state}`)}</StateBadge>
            </Flex>
            <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 32rem" minWidth={0}>
              <Typography>{say(healthText(check), check.values)}</Typography>
              {check.items.length > 0 && (
                <ItemBox tag="ul" paddingLeft={4}>
                  {check.items.map((item) => (
                    <li key={item}>
                      <Typography variant="pi" textColor="neutral700">
                        {item}
                      </Typography>
                    </li>
                  ))}
                </ItemBox>
              )}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
