import { Badge, Box, Checkbox, Flex, Grid, TextButton, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { OfferedField } from './field-groups';

interface FieldGroupListProps {
  readonly title: string;
  readonly fields: readonly OfferedField[];
  readonly chosen: readonly string[];
  readonly stale: readonly string[];
  readonly isDisabled?: boolean;
  readonly onToggle: (field: string, isChosen: boolean) => void;
  /** Copies the base's value into the form; absent where the base's values are not known. */
  readonly onStart?: (field: string) => void;
}

/** The fields of one kind, each with its tick; beside a ticked one the way to start from what the base says. */
export function FieldGroupList(props: FieldGroupListProps) {
  const { title, fields, chosen, stale, isDisabled, onToggle, onStart } = props;
  const { say } = useWords();
  return (
    <Box role="group" aria-label={title}>
      <Typography variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Grid.Root gap={2} paddingTop={2}>
        {fields.map(({ name, label }) => (
          <Grid.Item key={name} col={6} xs={12} alignItems="flex-start">
            <Flex gap={2} wrap="wrap" minWidth={0}>
              <Checkbox
                checked={chosen.includes(name)}
                disabled={isDisabled}
                onCheckedChange={(isChecked: boolean | 'indeterminate') => onToggle(name, isChecked === true)}
              >
                {label}
              </Checkbox>
              {stale.includes(name) && chosen.includes(name) && <Badge>{say('overrides.stale')}</Badge>}
              {chosen.includes(name) && onStart && !isDisabled && (
                <TextButton
                  type="button"
                  aria-label={say('overrides.start.of', { label })}
                  onClick={() => onStart(name)}
                >
                  {say('overrides.start')}
                </TextButton>
              )}
            </Flex>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}
