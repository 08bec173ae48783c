import { Box, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { RowButtons } from '../inputs/row-buttons';
import { useBuilderRulesQuery } from '../rule-builder/builder-api';
import { Labelled } from '../rule-builder/parameters/labelled';
import { useWords } from '../words/use-words';
import { renamed, type StageDraft } from './stages-value';

interface StageRowProps {
  readonly name: string;
  readonly stage: StageDraft;
  readonly position: number;
  readonly isLast: boolean;
  readonly errors: { readonly key?: string; readonly name?: string; readonly rule?: string };
  readonly disabled: boolean;
  readonly onChange: (stage: StageDraft) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** No key of a rule looks like this. */
const NO_RULE = '*';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** One stage: what it is called, its key, and the rule by which visitors enter it. */
export function StageRow({ name, stage, position, isLast, errors, disabled, ...on }: StageRowProps) {
  const { say } = useWords();
  const { data: rules = [] } = useBuilderRulesQuery();
  const rule = textOf(stage.rule);
  const isGone = rule !== '' && !rules.some(({ key }) => key === rule);
  return (
    <Flex gap={2} alignItems="flex-start" role="group" aria-label={say('stages.row', { position })}>
      <Box flex="2" minWidth="0">
        <Labelled name={`${name}.name`} label={say('stages.name')} error={errors.name} required>
          <TextInput
            value={textOf(stage.name)}
            maxLength={100}
            disabled={disabled}
            onChange={({ target }) => on.onChange(renamed(stage, target.value))}
          />
        </Labelled>
      </Box>
      <Box flex="2" minWidth="0">
        <Labelled name={`${name}.key`} label={say('stages.key')} error={errors.key} required>
          <TextInput
            value={textOf(stage.key)}
            maxLength={64}
            disabled={disabled}
            onChange={({ target }) => on.onChange({ ...stage, key: target.value })}
          />
        </Labelled>
      </Box>
      <Box flex="3" minWidth="0">
        <Labelled name={`${name}.rule`} label={say('stages.rule')} error={errors.rule}>
          <SingleSelect
            value={rule === '' ? NO_RULE : rule}
            disabled={disabled}
            onChange={(chosen) => on.onChange({ ...stage, rule: chosen === NO_RULE ? null : String(chosen) })}
          >
            <SingleSelectOption value={NO_RULE}>{say('stages.no-rule')}</SingleSelectOption>
            {isGone && <SingleSelectOption value={rule}>{rule}</SingleSelectOption>}
            {rules.map((each) => (
              <SingleSelectOption key={each.key} value={each.key}>
                {each.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Labelled>
      </Box>
      <Flex paddingTop={5} gap={1}>
        <RowButtons
          words="stages"
          position={position}
          isLast={isLast}
          disabled={disabled}
          onMove={on.onMove}
          onRemove={on.onRemove}
        />
      </Flex>
    </Flex>
  );
}
