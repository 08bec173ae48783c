import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Setting } from '../../../../shared/contracts/health';
import { useWords } from '../../words/use-words';
import { StateBadge } from '../state-badge';
import { Box } from './box';
import { shownValue } from './shown-value';

const COLUMNS = ['section.column.setting', 'section.column.value', 'section.column.origin'] as const;

/** Every setting as it is in force, and whether somebody chose it. */
export function SettingsTable({ settings }: { readonly settings: readonly Setting[] }) {
  const { say } = useWords();
  return (
    <Box title={say('section.configuration')} subtitle={say('section.configuration.subtitle')}>
      <Table colCount={COLUMNS.length} rowCount={settings.length + 1} aria-label={say('section.configuration')}>
        <Thead>
          <Tr>
            {COLUMNS.map((label) => (
              <Th key={label}>
                <Typography variant="sigma" textColor="neutral600">
                  {say(label)}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {settings.map(({ name, value, isDefault }) => (
            <Tr key={name}>
              <Td>
                <Typography tag="code">{name}</Typography>
              </Td>
              <Td style={{ whiteSpace: 'normal' }}>
                <Typography tag="code" minWidth="20rem" display="block" style={{ overflowWrap: 'anywhere' }}>
                  {shownValue(value) ?? say('section.configuration.none')}
                </Typography>
              </Td>
              <Td>
                {isDefault ? (
                  <Typography textColor="neutral600">{say('section.configuration.default')}</Typography>
                ) : (
                  <StateBadge tone="primary">{say('section.configuration.chosen')}</StateBadge>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
