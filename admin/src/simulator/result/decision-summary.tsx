import { Alert, Box, Flex, Typography } from '@strapi/design-system';
import type { Simulation } from '../../../../shared/contracts/simulation';
import { PersonaBadge } from '../../personas/persona-badge';
import { useWords } from '../../words/use-words';
import { FactNames } from './fact-names';
import { useTimeWords } from './use-time-words';

interface DecisionSummaryProps {
  readonly simulation: Simulation;
  readonly nameOf: (key: string) => string;
  readonly colorOf: (key: string) => string | null;
  /** In which times are told. */
  readonly zone: string;
}

/** Who the visitor is for us: the personas that hold, best first, and what that leaves open. */
export function DecisionSummary({ simulation, nameOf, colorOf, zone }: DecisionSummaryProps) {
  const { say } = useWords();
  const tellTime = useTimeWords(zone);
  const { personas, undecided, unknownFacts, now, holdsUntil } = simulation.decision;
  const isBroken = (key: string) => simulation.trace.some((each) => each.key === key && each.excluded === 'broken');
  const lacking = undecided.filter((key) => !isBroken(key));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {personas.length === 0 ? (
        <Typography variant="delta" tag="p">
          {say('simulator.nobody')}
        </Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2} style={{ listStyle: 'none' }}>
          {personas.map(({ key, because }, at) => (
            <Flex tag="li" key={key} gap={3} justifyContent="space-between">
              <Typography variant={at === 0 ? 'delta' : 'omega'} fontWeight={at === 0 ? 'bold' : 'regular'}>
                <PersonaBadge name={nameOf(key)} color={colorOf(key)} />
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {say(at === 0 ? `simulator.because.${because}` : 'simulator.behind')}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
      {lacking.length > 0 && (
        <Typography>{say('simulator.undecided', { personas: lacking.map(nameOf).join(', ') })}</Typography>
      )}
      {unknownFacts.length > 0 && (
        <Box>
          <Typography>{say('simulator.unknown-facts')} </Typography>
          <FactNames names={unknownFacts} />
        </Box>
      )}
      <Typography variant="pi" textColor="neutral600">
        {holdsUntil === null
          ? say('simulator.holds.always', { now: tellTime(now) })
          : say('simulator.holds.until', { now: tellTime(now), until: tellTime(holdsUntil) })}
      </Typography>
      {simulation.failures.map(({ source, reason }) => (
        <Alert key={source} variant="warning" closeLabel={say('controls.close')} title={say('simulator.failed')}>
          {say(`simulator.failed.${reason}`, { source })}
        </Alert>
      ))}
    </Flex>
  );
}
