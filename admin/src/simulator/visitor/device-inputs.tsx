import { SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useWords } from '../../words/use-words';
import { DEVICE_PRESETS, presetOf } from './device-presets';
import { FormCell, FormSection } from './form-section';
import { LabelledInput } from './labelled-input';
import { useVisitor } from './visitor-context';

const DEVICE_TYPES = ['desktop', 'phone', 'tablet', 'tv', 'console', 'wearable'] as const;

/** What the visitor holds in their hands: by a user agent, which the server reads, or said outright. */
export function DeviceInputs() {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const userAgent = form.headers['user-agent'];
  const setUserAgent = (text: string) => dispatch({ type: 'header', name: 'user-agent', text });
  const setType = (text: string) => dispatch({ type: 'fact', name: 'device.type', value: { kind: 'text', text } });

  const choosePreset = (id: string | number) => {
    const preset = DEVICE_PRESETS.find((candidate) => candidate.id === id);
    if (preset) setUserAgent(preset.userAgent);
    else if (id === 'none') setUserAgent('');
  };

  return (
    <FormSection title={say('simulator.device')}>
      <FormCell>
        <LabelledInput name="device-preset" label={say('simulator.device.preset')}>
          <SingleSelect value={presetOf(userAgent)} onChange={choosePreset}>
            <SingleSelectOption value="none">{say('simulator.not-told')}</SingleSelectOption>
            {DEVICE_PRESETS.map(({ id }) => (
              <SingleSelectOption key={id} value={id}>
                {say(`simulator.device.${id}`)}
              </SingleSelectOption>
            ))}
            {presetOf(userAgent) === 'other' && (
              <SingleSelectOption value="other">{say('simulator.device.other')}</SingleSelectOption>
            )}
          </SingleSelect>
        </LabelledInput>
      </FormCell>
      <FormCell>
        <LabelledInput
          name="device.type"
          label={say('simulator.device.type')}
          error={problemAt('facts', 'device.type')}
        >
          <SingleSelect
            value={form.facts['device.type']?.text ?? ''}
            placeholder={say('simulator.device.type.read')}
            onChange={(type) => setType(String(type))}
            onClear={() => setType('')}
            clearLabel={say('controls.clear')}
          >
            {DEVICE_TYPES.map((type) => (
              <SingleSelectOption key={type} value={type}>
                {say(`simulator.device.type.${type}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <LabelledInput
          name="user-agent"
          label={say('simulator.device.user-agent')}
          error={problemAt('request', 'headers', 'user-agent')}
        >
          <TextInput
            value={userAgent}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => setUserAgent(target.value)}
          />
        </LabelledInput>
      </FormCell>
    </FormSection>
  );
}
