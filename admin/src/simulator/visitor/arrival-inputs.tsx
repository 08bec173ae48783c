import { TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useWords } from '../../words/use-words';
import { FormCell, FormSection } from './form-section';
import { LabelledInput } from './labelled-input';
import { parameterOf, withParameter } from './query-text';
import { useVisitor } from './visitor-context';
import { EXAMPLES } from './examples';

const CAMPAIGN = ['source', 'medium', 'campaign'] as const;

/** The page that the visitor looks at, and how they came to it. The campaign stands in the address, and nowhere else. */
export function ArrivalInputs() {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const setUrl = (text: string) => dispatch({ type: 'text', field: 'url', text });
  return (
    <FormSection title={say('simulator.arrival')}>
      <FormCell col={12}>
        <LabelledInput name="url" label={say('simulator.arrival.url')} error={problemAt('request', 'url')}>
          <TextInput
            value={form.url}
            placeholder={EXAMPLES.address}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setUrl(target.value)}
          />
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <LabelledInput
          name="referer"
          label={say('simulator.arrival.referrer')}
          error={problemAt('request', 'headers', 'referer')}
        >
          <TextInput
            value={form.headers.referer}
            placeholder={EXAMPLES.referrer}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
              dispatch({ type: 'header', name: 'referer', text: target.value })
            }
          />
        </LabelledInput>
      </FormCell>
      {CAMPAIGN.map((part) => (
        <FormCell key={part} col={part === 'campaign' ? 12 : 6}>
          <LabelledInput name={`utm_${part}`} label={say(`simulator.arrival.utm.${part}`)}>
            <TextInput
              value={parameterOf(form.url, `utm_${part}`)}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
                setUrl(withParameter(form.url, `utm_${part}`, target.value))
              }
            />
          </LabelledInput>
        </FormCell>
      ))}
    </FormSection>
  );
}
