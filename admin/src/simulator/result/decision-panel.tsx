import { Accordion, Box, Flex, Loader, Tabs, Typography } from '@strapi/design-system';
import { lazyPart } from '../../lazy-part';
import type { AskedEntry, Simulation } from '../../../../shared/contracts/simulation';
import { useGetPersonasQuery } from '../../personas/personas-api';
import { useWords } from '../../words/use-words';
import { DecisionSummary } from './decision-summary';
import { FactsTable } from './facts-table';
import { PersonaExplanation } from './persona-explanation';
import { rivalOf } from './points';

const EntryPanel = lazyPart(async () => (await import('../entry/entry-panel')).EntryPanel, <Waiting />);

function Waiting() {
  const { say } = useWords();
  return <Loader>{say('controls.loading')}</Loader>;
}

interface DecisionPanelProps {
  readonly simulation: Simulation;
  readonly zone: string;
  readonly entry: AskedEntry | null;
  readonly onEntryChange: (entry: AskedEntry | null) => void;
}

/** The decision, why it is so, what the visitor gets of an entry, and the facts behind it. */
export function DecisionPanel({ simulation, zone, entry, onEntryChange }: DecisionPanelProps) {
  const { say } = useWords();
  const { data: listed } = useGetPersonasQuery();
  const { trace, changes, decision, facts } = simulation;
  const nameOf = (key: string) => trace.find((persona) => persona.key === key)?.name ?? key;
  const colorOf = (key: string) => listed?.personas.find((persona) => persona.key === key)?.color ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <DecisionSummary simulation={simulation} nameOf={nameOf} colorOf={colorOf} zone={zone} />
      <Tabs.Root defaultValue="why" variant="simple">
        <Tabs.List aria-label={say('simulator.result')}>
          <Tabs.Trigger value="why">{say('simulator.why')}</Tabs.Trigger>
          <Tabs.Trigger value="entry">{say('simulator.entry')}</Tabs.Trigger>
          <Tabs.Trigger value="facts">{say('simulator.facts')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="why">
          <Box paddingTop={4}>
            {trace.length === 0 ? (
              <Typography textColor="neutral600">{say('simulator.no-personas')}</Typography>
            ) : (
              <Accordion.Root collapsible>
                {trace.map((persona) => (
                  <PersonaExplanation
                    key={persona.key}
                    persona={persona}
                    color={colorOf(persona.key)}
                    rival={rivalOf(trace, persona.key)}
                    changes={changes.find((change) => change.persona === persona.key) ?? null}
                    nameOf={nameOf}
                  />
                ))}
              </Accordion.Root>
            )}
          </Box>
        </Tabs.Content>
        <Tabs.Content value="entry">
          <Box paddingTop={4}>
            <EntryPanel
              entry={entry}
              onChange={onEntryChange}
              outcome={simulation.entry}
              nameOf={nameOf}
              colorOf={colorOf}
            />
          </Box>
        </Tabs.Content>
        <Tabs.Content value="facts">
          <Box paddingTop={4}>
            <FactsTable facts={facts} unknown={decision.unknownFacts} />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Flex>
  );
}
