import { Box, Flex } from '@strapi/design-system';
import type { Option } from '../../inputs/option';
import { useWords } from '../../words/use-words';
import { useBuilderJourneysQuery } from '../builder-api';
import { withParam } from '../parameters/initial-params';
import { Labelled } from '../parameters/labelled';
import { NamedChoice } from '../parameters/named-choice';

import { ParameterInput } from '../parameters/parameter-input';
import type { PredicateEditorProps } from './predicate-editor';

const optionOf = ({ key, name }: { readonly key: string; readonly name: string }): Option => ({
  value: key,
  label: name,
});

/** The stage of a journey: both by their names, and of the stages only those of the chosen journey. */
export function JourneyStageEditor({ predicate, params, errorOf, idOf, disabled, onChange }: PredicateEditorProps) {
  const { pick } = useWords();
  const { data: listed, isError } = useBuilderJourneysQuery();
  const journeys = listed ?? [];
  const { comparison } = predicate.params;
  const chosen = journeys.find(({ key }) => key === params.journey);
  const common = (name: string) => {
    const label = predicate.params[name]?.label;
    return { name: idOf(name), label: label ? pick(label) : name, error: errorOf(name) };
  };
  const choice = (name: string, options: readonly Option[]) => (
    <Box flex="1" minWidth="14rem">
      <Labelled {...common(name)} required>
        <NamedChoice
          name={idOf(name)}
          value={typeof params[name] === 'string' ? params[name] : ''}
          options={isError ? null : options}
          isLoading={!listed}
          disabled={disabled}
          onChange={(value) => onChange(withParam(params, name, value), name)}
        />
      </Labelled>
    </Box>
  );
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-start">
      {choice('journey', journeys.map(optionOf))}
      {comparison && (
        <Box flex="1" minWidth="14rem">
          <ParameterInput
            {...common('comparison')}
            parameterName="comparison"
            parameter={comparison}
            value={params.comparison}
            disabled={disabled}
            onChange={(value) => onChange(withParam(params, 'comparison', value), 'comparison')}
          />
        </Box>
      )}
      {choice('stage', (chosen?.stages ?? []).map(optionOf))}
    </Flex>
  );
}
