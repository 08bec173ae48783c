import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { SampleVisitor } from '../../../../shared/contracts/sample-visitors';
import { useGetPersonasQuery } from '../../personas/personas-api';
import { useWords } from '../../words/use-words';

type Expected = SampleVisitor['expected'];

interface ExpectationSelectProps {
  readonly value: Expected;
  readonly onChange: (expected: Expected) => void;
}

/** A persona's key has no capitals, so these two can never be one. */
const NOTHING = 'NOTHING';
const NOBODY = 'NOBODY';

/** Whom the visitor should be: a persona, nobody in particular, or nothing at all is expected. */
export function ExpectationSelect({ value, onChange }: ExpectationSelectProps) {
  const { say } = useWords();
  const { data } = useGetPersonasQuery();
  const personas = data?.personas ?? [];
  const key = value?.persona;
  const isListed = key == null || personas.some((persona) => persona.key === key);
  const choose = (choice: string) =>
    onChange(choice === NOTHING ? null : { persona: choice === NOBODY ? null : choice });
  return (
    <SingleSelect
      value={value === null ? NOTHING : (value.persona ?? NOBODY)}
      onChange={(choice) => choose(String(choice))}
    >
      <SingleSelectOption value={NOTHING}>{say('simulator.expected.nothing')}</SingleSelectOption>
      <SingleSelectOption value={NOBODY}>{say('simulator.expected.nobody')}</SingleSelectOption>
      {personas.map((persona) => (
        <SingleSelectOption key={persona.key} value={persona.key}>
          {persona.name}
        </SingleSelectOption>
      ))}
      {!isListed && <SingleSelectOption value={key}>{key}</SingleSelectOption>}
    </SingleSelect>
  );
}
