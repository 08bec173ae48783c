import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import type { SampleResult } from '../../../../shared/contracts/sample-visitors';
import { useWords } from '../../words/use-words';

interface SampleVerdictProps {
  /** `undefined` where nothing is expected, or nothing was run. */
  readonly result: SampleResult | undefined;
  readonly nameOf: (key: string) => string;
}

/** Whether a sample visitor comes out as expected now, and as whom if not. */
export function SampleVerdict({ result, nameOf }: SampleVerdictProps) {
  const { say } = useWords();
  if (result === undefined) return <Typography textColor="neutral600">{say('simulator.verdict.none')}</Typography>;
  const { after, expected } = result;
  const isGood = after === expected;
  const Icon = isGood ? CheckCircle : CrossCircle;
  const color = isGood ? 'success600' : 'danger600';
  const who = after === null ? say('simulator.expected.nobody') : nameOf(after);
  return (
    <Flex gap={2}>
      <Box aria-hidden style={{ lineHeight: 0 }}>
        <Icon fill={color} />
      </Box>
      <Typography textColor={color} style={{ whiteSpace: 'normal' }}>
        {isGood ? say('simulator.verdict.good') : say('simulator.verdict.bad', { persona: who })}
      </Typography>
    </Flex>
  );
}
