import { Box, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useWords } from '../../words/use-words';
import { FACT_KINDS, type FactKind } from './fact-text';
import { RowFrame, RowListFrame } from './row-frame';
import { useVisitor } from './visitor-context';
import type { FactRowText } from './visitor-form';
import { EXAMPLES } from './examples';

/** Any other fact by its dotted name. They outrank what the request says, or take it away. */
export function FactRows() {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const change = (id: number, part: Partial<FactRowText>) =>
    dispatch({ type: 'change-row', list: 'moreFacts', id, change: part });
  return (
    <RowListFrame list="moreFacts">
      {form.moreFacts.map((row) => (
        <RowFrame
          key={row.id}
          list="moreFacts"
          id={row.id}
          name={row.name}
          problem={problemAt('facts', row.name.trim())}
        >
          <Box flex={2} minWidth={0}>
            <TextInput
              aria-label={say('simulator.rows.fact')}
              placeholder={EXAMPLES.factName}
              value={row.name}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => change(row.id, { name: target.value })}
            />
          </Box>
          <Box flex={1.4} minWidth={0}>
            <SingleSelect
              aria-label={say('controls.kind')}
              value={row.kind}
              onChange={(kind) => change(row.id, { kind: kind as FactKind })}
            >
              {FACT_KINDS.map((kind) => (
                <SingleSelectOption key={kind} value={kind}>
                  {say(`simulator.kind.${kind}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          <Box flex={2} minWidth={0}>
            <FactRowValue row={row} onChange={(text) => change(row.id, { text })} />
          </Box>
        </RowFrame>
      ))}
    </RowListFrame>
  );
}

function FactRowValue({ row, onChange }: { readonly row: FactRowText; readonly onChange: (text: string) => void }) {
  const { say } = useWords();
  const label = say('simulator.rows.value');
  switch (row.kind) {
    case 'missing':
      return null;
    case 'boolean':
      return (
        <SingleSelect aria-label={label} value={row.text} onChange={(text) => onChange(String(text))}>
          <SingleSelectOption value="true">{say('simulator.boolean.true')}</SingleSelectOption>
          <SingleSelectOption value="false">{say('simulator.boolean.false')}</SingleSelectOption>
        </SingleSelect>
      );
    case 'list':
      return (
        <Textarea
          aria-label={label}
          placeholder={say('simulator.rows.list')}
          value={row.text}
          onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
        />
      );
    default:
      return (
        <TextInput
          aria-label={label}
          placeholder={label}
          value={row.text}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value)}
        />
      );
  }
}
