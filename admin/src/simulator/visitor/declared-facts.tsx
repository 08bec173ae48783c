import { Checkbox, Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { FactRow } from '../../../../shared/contracts/fact-declarations';
import { declaredFactName } from '../../../../shared/domain/fact';
import { useWords } from '../../words/use-words';
import { useGetFactListQuery } from '../../section/section-api';
import { FactTextInput } from './fact-text-input';
import { FormCell, FormSection } from './form-section';
import { LabelledInput } from './labelled-input';
import { useVisitor } from './visitor-context';
import { isDeclaredFact, isOptedOut } from './visitor-form';

/** What the visitor has told us, by the facts that editors declared; and whether their browser asks not to be remembered. */
export function DeclaredFacts() {
  const { say } = useWords();
  const { form, dispatch } = useVisitor();
  const { data: declared = [], isSuccess } = useGetFactListQuery();
  const keys = declared.map(declaredFactName);
  const undeclared = Object.keys(form.facts).filter((name) => isDeclaredFact(name) && !keys.includes(name));
  const isSilent = isOptedOut(form);
  return (
    <FormSection
      title={say('simulator.told')}
      hint={isSuccess && declared.length === 0 ? say('simulator.told.none') : say('simulator.told.hint')}
    >
      <FormCell col={12}>
        <Field.Root hint={isSilent ? say('simulator.gpc.silent') : say('simulator.gpc.hint')}>
          <Checkbox
            checked={isSilent}
            onCheckedChange={(checked: boolean | 'indeterminate') =>
              dispatch({ type: 'header', name: 'sec-gpc', text: checked === true ? '1' : '' })
            }
          >
            {say('simulator.gpc')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      </FormCell>
      {!isSilent && declared.map((fact) => <DeclaredFact key={fact.key} fact={fact} />)}
      {!isSilent &&
        undeclared.map((name) => (
          <FormCell key={name}>
            <FactTextInput
              name={name}
              label={name}
              kind={form.facts[name]?.kind}
              hint={isSuccess ? say('simulator.told.undeclared') : undefined}
            />
          </FormCell>
        ))}
      {isSilent && undeclared.length + declared.length > 0 && (
        <FormCell col={12}>
          <Typography textColor="neutral600">{say('simulator.told.kept')}</Typography>
        </FormCell>
      )}
    </FormSection>
  );
}

function DeclaredFact({ fact }: { readonly fact: FactRow }) {
  const { locale } = useWords();
  const name = declaredFactName(fact);
  const question = fact.question[locale] ?? Object.values(fact.question)[0];
  return (
    <FormCell>
      {fact.type === 'enumeration' || fact.type === 'boolean' ? (
        <DeclaredChoice fact={fact} name={name} question={question} />
      ) : (
        <FactTextInput
          name={name}
          label={fact.key}
          hint={question}
          kind={fact.type === 'number' ? 'number' : 'text'}
          placeholder={fact.type === 'date' ? '2026-01-31T09:00:00Z' : undefined}
        />
      )}
    </FormCell>
  );
}

interface DeclaredChoiceProps {
  readonly fact: FactRow;
  readonly name: string;
  readonly question: string | undefined;
}

function DeclaredChoice({ fact, name, question }: DeclaredChoiceProps) {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const kind = fact.type === 'boolean' ? 'boolean' : 'text';
  const chosen = form.facts[name]?.text ?? '';
  const options = fact.type === 'boolean' ? ['true', 'false'] : fact.options;
  const set = (text: string) => dispatch({ type: 'fact', name, value: { kind, text } });
  return (
    <LabelledInput name={name} label={fact.key} hint={question} error={problemAt('facts', name)}>
      <SingleSelect
        value={chosen}
        placeholder={say('simulator.not-told')}
        onChange={(option) => set(String(option))}
        onClear={() => set('')}
        clearLabel={say('controls.clear')}
      >
        {[...options, ...(chosen === '' || options.includes(chosen) ? [] : [chosen])].map((option) => (
          <SingleSelectOption key={option} value={option}>
            {kind === 'boolean' ? say(`simulator.boolean.${option}`) : option}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </LabelledInput>
  );
}
