import { EventChoice } from '../rule-builder/parameters/event-choice';
import { Labelled } from '../rule-builder/parameters/labelled';
import { RuleChoice } from '../rule-builder/parameters/rule-choice';
import { TopicChoice } from '../rule-builder/parameters/topic-choice';
import { useWords } from '../words/use-words';
import { kindOf, type PointsKind, type PointsRow } from './scoring-value';

interface HintNameProps {
  readonly name: string;
  readonly row: PointsRow;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (change: PointsRow) => void;
}

const CHOICES = { rule: RuleChoice, topic: TopicChoice, event: EventChoice } as const satisfies Record<
  PointsKind,
  unknown
>;

/** What a row gives points for: a rule, a topic or an event. */
export function HintName({ name, row, error, disabled, onChange }: HintNameProps) {
  const { say } = useWords();
  const kind = kindOf(row);
  const Choice = CHOICES[kind];
  return (
    <Labelled name={`${name}.${kind}`} label={say(`scoring.${kind}`)} error={error} required>
      <Choice
        value={typeof row[kind] === 'string' ? row[kind] : ''}
        disabled={disabled}
        onChange={(chosen) => onChange({ [kind]: chosen })}
      />
    </Labelled>
  );
}
