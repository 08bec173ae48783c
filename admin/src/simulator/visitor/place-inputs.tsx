import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { CountrySelect } from '../../inputs/country-select';
import { useWords } from '../../words/use-words';
import { FactTextInput } from './fact-text-input';
import { FormCell, FormSection } from './form-section';
import { LabelledInput } from './labelled-input';
import { useVisitor } from './visitor-context';
import { EXAMPLES } from './examples';

/** Where the visitor is: said outright, or found from an address as the server does it. What is said outright wins. */
export function PlaceInputs() {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  return (
    <FormSection title={say('simulator.place')} hint={say('simulator.place.hint')}>
      <FormCell>
        <LabelledInput
          name="geo.country"
          label={say('simulator.place.country')}
          error={problemAt('facts', 'geo.country')}
        >
          <CountrySelect
            value={form.facts['geo.country']?.text ?? ''}
            onChange={(text) => dispatch({ type: 'fact', name: 'geo.country', value: { kind: 'text', text } })}
          />
        </LabelledInput>
      </FormCell>
      <FormCell>
        <FactTextInput name="geo.region" label={say('simulator.place.region')} placeholder={EXAMPLES.region} />
      </FormCell>
      <FormCell col={12}>
        <FactTextInput name="geo.city" label={say('simulator.place.city')} />
      </FormCell>
      <FormCell>
        <FactTextInput name="geo.latitude" kind="number" label={say('simulator.place.latitude')} />
      </FormCell>
      <FormCell>
        <FactTextInput name="geo.longitude" kind="number" label={say('simulator.place.longitude')} />
      </FormCell>
      <FormCell col={12}>
        <LabelledInput
          name="ip"
          label={say('simulator.place.ip')}
          hint={say('simulator.place.ip.hint')}
          error={problemAt('request', 'ip')}
        >
          <TextInput
            value={form.ip}
            placeholder="203.0.113.9"
            onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
              dispatch({ type: 'text', field: 'ip', text: target.value })
            }
          />
        </LabelledInput>
      </FormCell>
    </FormSection>
  );
}
