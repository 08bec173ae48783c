import { Box, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Labelled } from '../rule-builder/parameters/labelled';
import { RuleChoice } from '../rule-builder/parameters/rule-choice';
import { useWords } from '../words/use-words';
import { PointsNumber } from './points-number';
import type { PointsRow } from './scoring-value';

interface PointsRowFieldsProps {
  readonly name: string;
  readonly row: PointsRow;
  readonly position: number;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (change: PointsRow) => void;
  readonly onRemove: () => void;
}

/** One rule and the points it gives; fewer than none takes points away. */
export function PointsRowFields({ name, row, position, error, disabled, onChange, onRemove }: PointsRowFieldsProps) {
  const { say } = useWords();
  return (
    <Flex gap={2} alignItems="flex-start" role="group" aria-label={say('scoring.row', { position })}>
      <Box flex="3" minWidth="0">
        <Labelled name={`${name}.rule`} label={say('scoring.rule')} error={error} required>
          <RuleChoice
            value={typeof row.rule === 'string' ? row.rule : ''}
            disabled={disabled}
            onChange={(rule) => onChange({ rule })}
          />
        </Labelled>
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
      <Box paddingTop={5}>
        <IconButton label={say('scoring.remove', { position })} variant="ghost" disabled={disabled} onClick={onRemove}>
          <Trash />
        </IconButton>
      </Box>
    </Flex>
  );
}
