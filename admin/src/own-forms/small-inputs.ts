/** The small inputs in the forms of personas, facts, journeys and triggers, loaded together. */
export { ChoiceInput } from '../choices/choice-input';
export { FixedChoiceInput } from '../choices/fixed-choice-input';
export { FactOptionsInput } from '../fact-options/fact-options-input';
export { ColorInput } from '../personas/color-input';
export { ConfirmInput } from '../questions/confirm-input';
export { OptionLabelsInput } from '../questions/option-labels-input';
export { StagesInput } from '../stages/stages-input';
