import { Box, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useWords } from '../words/use-words';
import { HintName } from './hint-name';
import { PointsNumber } from './points-number';
import { kindOf, type PointsRow } from './scoring-value';

interface PointsRowFieldsProps {
  readonly name: string;
  readonly row: PointsRow;
  readonly position: number;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (change: PointsRow) => void;
  readonly onRemove: () => void;
}

const BELOW_ANOTHER = {
  paddingTop: 3,
  borderColor: 'neutral200',
  borderStyle: 'solid',
  borderWidth: '1px 0 0 0',
} as const;

/** One rule, topic or event and the points it gives; fewer than none takes points away. */
export function PointsRowFields({ name, row, position, error, disabled, onChange, onRemove }: PointsRowFieldsProps) {
  const { say } = useWords();
  // A topic's or an event's name stands in a line of its own, above what it counts.
  const hasCounts = kindOf(row) !== 'rule';
  return (
    <Flex
      gap={2}
      alignItems="flex-start"
      role="group"
      aria-label={say('scoring.row', { position })}
      {...(position > 1 && BELOW_ANOTHER)}
    >
      <Flex gap={2} alignItems="flex-start" wrap="wrap" flex="1" minWidth="0">
        <Box flex={hasCounts ? '1 1 100%' : '3'} minWidth="0">
          <HintName name={name} row={row} error={error} disabled={disabled} onChange={onChange} />
        </Box>
        <Box flex="1" minWidth="10rem">
          <PointsNumber
            name={`${name}.points`}
            label={say('scoring.points')}
            value={row.points}
            disabled={disabled}
            onChange={(points) => onChange({ points })}
          />
        </Box>
        {hasCounts && (
          <Box flex="1" minWidth="10rem">
            <PointsNumber
              name={`${name}.times`}
              label={say('scoring.times')}
              value={row.times}
              disabled={disabled}
              onChange={(times) => onChange({ times })}
            />
          </Box>
        )}
        {kindOf(row) === 'event' && (
          <Box flex="1" minWidth="10rem">
            <PointsNumber
              name={`${name}.days`}
              label={say('scoring.days')}
              value={row.days}
              isOptional
              disabled={disabled}
              onChange={(days) => onChange({ days })}
            />
          </Box>
        )}
      </Flex>
      <Box paddingTop={5}>
        <IconButton label={say('scoring.remove', { position })} variant="ghost" disabled={disabled} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Box>
    </Flex>
  );
}
