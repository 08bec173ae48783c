import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { FactValue } from '../../../../shared/domain/fact';
import { useWords } from '../../words/use-words';

/** Every fact that was known, and those that were asked for in vain. */
export function FactsTable({
  facts,
  unknown,
}: {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly unknown: readonly string[];
}) {
  const { say } = useWords();
  const known = Object.entries(facts).sort(([one], [other]) => one.localeCompare(other));
  if (known.length + unknown.length === 0) {
    return <Typography textColor="neutral600">{say('simulator.facts.none')}</Typography>;
  }
  return (
    <Table colCount={2} rowCount={known.length + unknown.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{say('simulator.facts.name')}</Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{say('simulator.facts.value')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {known.map(([name, value]) => (
          <FactLine key={name} name={name} value={textOf(value) || say('simulator.facts.nothing')} />
        ))}
        {unknown.map((name) => (
          <FactLine key={name} name={name} value={say('simulator.facts.unknown')} isUnknown />
        ))}
      </Tbody>
    </Table>
  );
}

interface FactLineProps {
  readonly name: string;
  readonly value: string;
  readonly isUnknown?: boolean;
}

function FactLine({ name, value, isUnknown = false }: FactLineProps) {
  return (
    <Tr>
      <Td>
        <Typography style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{name}</Typography>
      </Td>
      <Td>
        <Box style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          <Typography textColor={isUnknown ? 'neutral600' : 'neutral800'}>{value}</Typography>
        </Box>
      </Td>
    </Tr>
  );
}

/** Lists in one line; empty where there is nothing in them. */
function textOf(value: FactValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
