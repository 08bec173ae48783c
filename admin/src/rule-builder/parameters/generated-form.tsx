import { Box, Flex, Typography } from '@strapi/design-system';
import type { Parameter } from '../../../../shared/domain/parameter';
import { useWords } from '../../words/use-words';
import type { PredicateEditorProps } from '../editors/predicate-editor';
import { ComparisonFields } from './comparison-fields';
import { withParam } from './initial-params';
import { isComparison, isTimeWindow } from './input-kind';
import { ParameterInput } from './parameter-input';
import { TimeWindowNote } from './time-window-note';

const OF_COMPARISON = ['operator', 'value', 'ignoreCase', 'negate'];

/** The form that follows from a predicate's schema. Parameters that the schema does not know are shown and kept. */
export function GeneratedForm(props: PredicateEditorProps) {
  const { predicate, params, errorOf, idOf, disabled, onChange } = props;
  const { say, pick } = useWords();
  const schema = predicate.params;
  const isCompared = isComparison(schema);
  const own = Object.entries(schema).filter(([name]) => !isCompared || !OF_COMPARISON.includes(name));
  const unknown = Object.keys(params).filter((name) => !Object.hasOwn(schema, name));
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-start">
      {own.map(([name, parameter]) => (
        <Box key={name} flex={isWide(parameter) ? '1 1 100%' : '1'} minWidth="14rem">
          <ParameterInput
            parameterName={name}
            name={idOf(name)}
            label={parameter.label ? pick(parameter.label) : name}
            parameter={parameter}
            value={params[name]}
            error={errorOf(name)}
            disabled={disabled}
            onChange={(value) => onChange(withParam(params, name, value), name)}
          />
        </Box>
      ))}
      {isCompared && <ComparisonFields {...props} />}
      {isTimeWindow(schema) && <TimeWindowNote from={params.from} to={params.to} />}
      {unknown.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('rule-builder.unknown.parameters', { names: unknown.join(', ') })}
        </Typography>
      )}
    </Flex>
  );
}

/** Lists grow; they get a line of their own. */
function isWide({ type }: Parameter): boolean {
  return type === 'list';
}
