import { Box, Flex } from '@strapi/design-system';
import type { FactWriter } from '../../../../shared/domain/fact';
import { useWords } from '../../words/use-words';
import { useBuilderFactsQuery } from '../builder-api';
import { ComparisonFields } from '../parameters/comparison-fields';
import { withParam } from '../parameters/initial-params';
import { Labelled } from '../parameters/labelled';
import { NamedChoice } from '../parameters/named-choice';
import type { PredicateEditorProps } from './predicate-editor';

/** What a visitor answered: the declared facts by their questions, and a value that fits what was declared. */
export function FormAnswerEditor(props: PredicateEditorProps) {
  return <DeclaredFactEditor {...props} writableBy="visitor" />;
}

/** What a server knows of a person: the same, of the facts that servers write. */
export function KnownFactEditor(props: PredicateEditorProps) {
  return <DeclaredFactEditor {...props} writableBy="server" />;
}

function DeclaredFactEditor({ writableBy, ...props }: PredicateEditorProps & { readonly writableBy: FactWriter }) {
  const { predicate, params, errorOf, idOf, disabled, onChange } = props;
  const { pick, locale } = useWords();
  const { data: declared, isError } = useBuilderFactsQuery();
  const facts = declared?.filter((fact) => fact.writableBy === writableBy);
  const chosen = facts?.find(({ key }) => key === params.fact);
  const options = (facts ?? []).map(({ key, question }) => {
    const asked = question[locale] ?? Object.values(question)[0];
    return { value: key, label: asked ? `${asked} (${key})` : key };
  });
  const label = predicate.params.fact?.label;
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-start">
      <Box flex="1 1 100%">
        <Labelled name={idOf('fact')} label={label ? pick(label) : ''} error={errorOf('fact')} required>
          <NamedChoice
            name={idOf('fact')}
            value={typeof params.fact === 'string' ? params.fact : ''}
            options={isError ? null : options}
            isLoading={!declared}
            disabled={disabled}
            onChange={(fact) => onChange(withParam(params, 'fact', fact), 'fact')}
          />
        </Labelled>
      </Box>
      <ComparisonFields
        {...props}
        type={chosen?.type ?? null}
        options={chosen?.type === 'enumeration' ? chosen.options : null}
      />
    </Flex>
  );
}
