import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { Labelled } from '../rule-builder/parameters/labelled';
import { RuleChoice } from '../rule-builder/parameters/rule-choice';
import { useWords } from '../words/use-words';
import { kindOf, type PointsRow } from './scoring-value';

interface HintNameProps {
  readonly name: string;
  readonly row: PointsRow;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (change: PointsRow) => void;
}

/** What a row gives points for: a rule that is chosen, a topic or an event that is named. */
export function HintName({ name, row, error, disabled, onChange }: HintNameProps) {
  const { say } = useWords();
  const kind = kindOf(row);
  const value = typeof row[kind] === 'string' ? row[kind] : '';
  return (
    <Labelled name={`${name}.${kind}`} label={say(`scoring.${kind}`)} error={error} required>
      {kind === 'rule' ? (
        <RuleChoice value={value} disabled={disabled} onChange={(rule) => onChange({ rule })} />
      ) : (
        <TextInput
          size="S"
          name={`${name}.${kind}`}
          value={value}
          disabled={disabled}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange({ [kind]: target.value })}
        />
      )}
    </Labelled>
  );
}
