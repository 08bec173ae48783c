import { Box, Flex, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import type { ToldChange, ToldChanges, ToldStep } from '../../../../shared/contracts/told-explanation';
import { useWords } from '../../words/use-words';
import { OutcomeMark } from './outcome-mark';

interface RequiredChangesProps {
  readonly changes: ToldChanges;
  /** Names of personas by key. */
  readonly nameOf: (key: string) => string;
}

/** What would have to be otherwise about the visitor, so that the persona came first. */
export function RequiredChanges({ changes, nameOf }: RequiredChangesProps) {
  const { say } = useWords();
  if (changes.impossible !== null) {
    return <Typography>{say(`simulator.changes.impossible.${changes.impossible}`)}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {(changes.steps ?? []).map((step) => (
        <Step key={`${step.persona} ${step.must}`} step={step} name={nameOf(step.persona)} />
      ))}
    </Flex>
  );
}

function Step({ step, name }: { readonly step: ToldStep; readonly name: string }) {
  const { say } = useWords();
  return (
    <Box>
      <Typography fontWeight="semiBold">{say(`simulator.changes.${step.must}`, { persona: name })}</Typography>
      {step.points !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('simulator.changes.points', {
            missing: Math.abs(step.points.missing),
            rules: step.points.rules.map(({ rule, points }) => `${rule} (${points})`).join(', '),
          })}
        </Typography>
      )}
      <Box tag="ul" paddingLeft={3} style={{ listStyle: 'none' }}>
        {step.leaves.map((leaf, at) => (
          <Change key={at} change={leaf} />
        ))}
      </Box>
    </Box>
  );
}

function Change({ change }: { readonly change: ToldChange }) {
  const { say, pick } = useWords();
  return (
    <Flex tag="li" gap={2} alignItems="flex-start" justifyContent="space-between" paddingTop={1}>
      <Typography>{pick(change.sentence)}</Typography>
      <Flex tag="span" inline gap={1} style={{ flexShrink: 0 }}>
        <OutcomeMark outcome={change.from} />
        <ArrowRight aria-label={say('simulator.changes.to')} role="img" fill="neutral600" width="1.2rem" />
        <OutcomeMark outcome={change.to} />
      </Flex>
    </Flex>
  );
}
