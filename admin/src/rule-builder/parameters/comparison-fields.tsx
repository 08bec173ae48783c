import { Box } from '@strapi/design-system';
import type { FactType } from '../../../../shared/domain/fact';
import { useWords } from '../../words/use-words';
import type { PredicateEditorProps } from '../editors/predicate-editor';
import { BooleanInput } from './boolean-input';
import { ChoiceInput } from './choice-input';
import { withParam } from './initial-params';
import { comparesText, isListOperator, takesValue } from './scalar-kind';
import { ScalarInput } from './scalar-input';

interface ComparisonFieldsProps extends PredicateEditorProps {
  readonly type?: FactType | null;
  readonly options?: readonly string[] | null;
}

/** Operator, value, letter case and negation: what every predicate has that lets the editor choose the operator. */
export function ComparisonFields({
  predicate,
  params,
  errorOf,
  idOf,
  disabled,
  onChange,
  type = null,
  options = null,
}: ComparisonFieldsProps) {
  const { pick } = useWords();
  const { operator, value, ignoreCase, negate } = predicate.params;
  const chosen = params.operator;
  if (!operator || !value) return null;

  const field = (name: string, label: string) => ({
    name: idOf(name),
    label,
    value: params[name],
    error: errorOf(name),
    disabled,
    onChange: (next: unknown) => onChange(withParam(params, name, next), name),
  });
  const changeOperator = (next: unknown) => {
    const kept = takesValue(next) ? reshaped(params.value, isListOperator(next)) : undefined;
    onChange(withParam(withParam(params, 'value', kept), 'operator', next), 'operator');
  };
  const labelOf = (name: string) => {
    const label = predicate.params[name]?.label;
    return label ? pick(label) : name;
  };
  return (
    <>
      <Box flex="1" minWidth="18rem">
        <ChoiceInput {...field('operator', labelOf('operator'))} parameter={operator} onChange={changeOperator} />
      </Box>
      {takesValue(chosen) && (
        <Box flex="2" minWidth="30rem">
          <ScalarInput
            {...field('value', labelOf('value'))}
            parameter={{ ...value, optional: false }}
            operator={chosen}
            type={type}
            options={options}
          />
        </Box>
      )}
      {ignoreCase && comparesText(chosen) && options === null && type !== 'number' && (
        <BooleanInput {...field('ignoreCase', labelOf('ignoreCase'))} parameter={ignoreCase} />
      )}
      {/* The switch of every part says the same: this one only stands where a condition was written with it. */}
      {negate && params.negate === true && <BooleanInput {...field('negate', labelOf('negate'))} parameter={negate} />}
    </>
  );
}

/** What was entered survives a change between one value and several. */
function reshaped(value: unknown, isList: boolean): unknown {
  if (isList) return value === undefined || Array.isArray(value) ? value : [value];
  return Array.isArray(value) ? value[0] : value;
}
