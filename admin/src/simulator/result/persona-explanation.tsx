import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ToldChanges, ToldPersona } from '../../../../shared/contracts/told-explanation';
import { PersonaBadge } from '../../personas/persona-badge';
import { ProblemList } from '../../words/problem-list';
import { useWords } from '../../words/use-words';
import { OutcomeMark } from './outcome-mark';
import { PointsView } from './points-view';
import { RequiredChanges } from './required-changes';
import { TraceTree } from './trace-tree';

interface PersonaExplanationProps {
  readonly persona: ToldPersona;
  readonly color: string | null;
  readonly rival: ToldPersona | null;
  /** `null` for the persona that comes first already. */
  readonly changes: ToldChanges | null;
  readonly nameOf: (key: string) => string;
}

/** One persona: how it came out, why, and what would make it the first. */
export function PersonaExplanation({ persona, color, rival, changes, nameOf }: PersonaExplanationProps) {
  const { say } = useWords();
  const { key, name, outcome, excluded, condition, confirm, score, problems } = persona;
  return (
    <Accordion.Item value={key}>
      <Accordion.Header>
        <Accordion.Trigger>
          <PersonaBadge name={name} color={color} />
        </Accordion.Trigger>
        <Accordion.Actions>
          {excluded === null ? (
            <OutcomeMark outcome={outcome} />
          ) : (
            <Typography
              variant="pi"
              fontWeight="bold"
              textColor={excluded === 'broken' ? 'danger600' : 'neutral600'}
              style={{ flexShrink: 0, whiteSpace: 'nowrap' }}
            >
              {say(`simulator.excluded.${excluded}`)}
            </Typography>
          )}
        </Accordion.Actions>
      </Accordion.Header>
      <Accordion.Content>
        <Flex direction="column" alignItems="stretch" gap={4} padding={5}>
          {problems.length > 0 && <ProblemList problems={problems} />}
          {condition !== null && (
            <Part title={say('simulator.condition')}>
              <TraceTree node={condition} />
            </Part>
          )}
          {score !== null && (
            <Part title={say('simulator.points')}>
              <PointsView score={score} rival={rival} />
            </Part>
          )}
          {confirm !== null && (
            <Part title={say('simulator.confirm')}>
              <TraceTree node={confirm} />
            </Part>
          )}
          {condition === null && score === null && problems.length === 0 && (
            <Typography textColor="neutral600">{say('simulator.changes.impossible.never-holds')}</Typography>
          )}
          {changes !== null && (
            <Part title={say('simulator.changes', { persona: name })}>
              <RequiredChanges changes={changes} nameOf={nameOf} />
            </Part>
          )}
        </Flex>
      </Accordion.Content>
    </Accordion.Item>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography tag="h4" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Box paddingTop={2}>{children}</Box>
    </Box>
  );
}
