import { useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { FactType } from '../../../../shared/domain/fact';
import { useWords } from '../../words/use-words';
import { ChipsInput } from './chips-input';
import { DateInput } from './date-input';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import type { ParameterInputProps } from './input-props';
import { NumberParameterInput } from './number-input';
import { isListOperator, type ScalarKind, scalarKindOf } from './scalar-kind';
import { TextParameterInput } from './text-input';

interface ScalarInputProps extends ParameterInputProps {
  readonly operator: unknown;
  /** The declared type of what is compared; `null` where it is not known and the editor says. */
  readonly type: FactType | null;
  /** The values there can be, where they are declared. */
  readonly options: readonly string[] | null;
}

const KINDS: readonly ScalarKind[] = ['text', 'number', 'boolean'];

/** The value of a comparison: its input follows the operator, and the declared type where there is one. */
export function ScalarInput({ operator, type, options, ...props }: ScalarInputProps) {
  const { say } = useWords();
  const [chosenKind, setChosenKind] = useState<ScalarKind | null>(null);
  const isList = isListOperator(operator);
  const kind = kindOfType(type) ?? chosenKind ?? scalarKindOf(props.value, operator);

  if (options !== null && options.length > 0 && (operator === 'equals' || operator === 'oneOf')) {
    const choices = options.map((value) => ({ value, label: { en: value, ja: value } }));
    return isList ? (
      <ChoicesInput {...props} parameter={{ type: 'list', of: { type: 'choice', options: choices } }} />
    ) : (
      <ChoiceInput {...props} parameter={{ type: 'choice', options: choices }} />
    );
  }
  if (type === 'date' && !isList) return <DateInput {...props} parameter={{ type: 'text', format: 'date' }} />;

  return (
    <Flex gap={2} alignItems="flex-start" flex="1" minWidth="0">
      <Box flex="1" minWidth="0">
        <InputOfKind {...props} kind={kind} isList={isList} />
      </Box>
      {type === null && !isList && (
        <Box paddingTop={5} width="13rem">
          <SingleSelect
            size="S"
            aria-label={say('controls.kind')}
            value={kind}
            disabled={props.disabled}
            onChange={(next: string | number) => {
              setChosenKind(next as ScalarKind);
              props.onChange(next === 'boolean' ? true : undefined);
            }}
          >
            {KINDS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {say(`rule-builder.value.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      )}
    </Flex>
  );
}

interface InputOfKindProps extends ParameterInputProps {
  readonly kind: ScalarKind;
  readonly isList: boolean;
}

function InputOfKind({ kind, isList, ...props }: InputOfKindProps) {
  const { say } = useWords();
  if (isList) {
    const of = kind === 'number' ? ({ type: 'number' } as const) : ({ type: 'text' } as const);
    return <ChipsInput {...props} parameter={{ type: 'list', of }} />;
  }
  if (kind === 'number') return <NumberParameterInput {...props} parameter={{ type: 'number' }} />;
  if (kind === 'text') return <TextParameterInput {...props} parameter={{ type: 'text' }} />;
  const options = (['true', 'false'] as const).map((value) => {
    const text = say(`rule-builder.value.${value}`);
    return { value, label: { en: text, ja: text } };
  });
  return (
    <ChoiceInput
      {...props}
      parameter={{ type: 'choice', options }}
      value={typeof props.value === 'boolean' ? String(props.value) : props.value}
      onChange={(next) => props.onChange(next === 'true')}
    />
  );
}

function kindOfType(type: FactType | null): ScalarKind | null {
  if (type === null) return null;
  return type === 'number' || type === 'boolean' ? type : 'text';
}
