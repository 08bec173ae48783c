import type { ComponentType } from 'react';
import { type InputKind, inputKind } from './input-kind';
import { BooleanInput } from './boolean-input';
import { ChipsInput } from './chips-input';
import { ChoiceInput } from './choice-input';
import { ChoicesInput } from './choices-input';
import { DateInput } from './date-input';
import { EventInput } from './event-choice';
import type { ParameterInputProps } from './input-props';
import { NumberParameterInput } from './number-input';
import { OptionsInput } from './options-input';
import { PersonaChoice } from './persona-choice';
import { RuleInput } from './rule-choice';
import { TextParameterInput } from './text-input';
import { TimeInput } from './time-input';
import { ToggleChips } from './toggle-chips';
import { TopicInput } from './topic-choice';
import { ValueInput } from './value-input';

const INPUTS: Readonly<Record<InputKind, ComponentType<ParameterInputProps & { readonly kind: InputKind }>>> = {
  text: TextParameterInput,
  number: NumberParameterInput,
  boolean: BooleanInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  texts: ChipsInput,
  numbers: ChipsInput,
  country: OptionsInput,
  countries: OptionsInput,
  language: OptionsInput,
  languages: OptionsInput,
  time: TimeInput,
  date: DateInput,
  zone: OptionsInput,
  persona: PersonaChoice,
  rule: RuleInput,
  event: EventInput,
  topic: TopicInput,
  weekdays: ToggleChips,
  months: ToggleChips,
  value: ValueInput,
};

/** The input that fits a parameter. */
export function ParameterInput({ parameterName, ...props }: ParameterInputProps & { readonly parameterName: string }) {
  const kind = inputKind(parameterName, props.parameter);
  const Input = INPUTS[kind];
  return <Input {...props} kind={kind} />;
}
