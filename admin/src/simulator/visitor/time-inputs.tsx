import { Box, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useTheme } from 'styled-components';
import { colorSchemeOn } from '../../inputs/color-scheme';
import { TimeZoneSelect } from '../../inputs/time-zone-select';
import { useWords } from '../../words/use-words';
import { FormCell, FormSection } from './form-section';
import { LabelledInput } from './labelled-input';
import { ownZone } from './moment';
import { zoneOf } from './to-visitor';
import { useVisitor } from './visitor-context';
import { EXAMPLES } from './examples';

/** Which language the visitor reads, and what the clock on their wall shows. */
export function TimeInputs() {
  const { say } = useWords();
  const { form, dispatch, problemAt } = useVisitor();
  const { colors } = useTheme();
  const zone = form.facts['time.visitorZone']?.text ?? '';
  return (
    <FormSection title={say('simulator.time')}>
      <FormCell col={12}>
        <LabelledInput
          name="accept-language"
          label={say('simulator.language')}
          hint={say('simulator.language.hint')}
          error={problemAt('request', 'headers', 'accept-language')}
        >
          <TextInput
            value={form.headers['accept-language']}
            placeholder={EXAMPLES.languages}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
              dispatch({ type: 'header', name: 'accept-language', text: target.value })
            }
          />
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <LabelledInput
          name="now"
          label={say('simulator.time.moment')}
          hint={
            form.moment === '' ? say('simulator.time.now') : say('simulator.time.in', { zone: zoneOf(form, ownZone()) })
          }
          error={problemAt('now')}
        >
          <Box style={{ colorScheme: colorSchemeOn(colors?.neutral0) }}>
            <TextInput
              type="datetime-local"
              value={form.moment}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
                dispatch({ type: 'text', field: 'moment', text: target.value })
              }
            />
          </Box>
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <LabelledInput
          name="time.visitorZone"
          label={say('simulator.time.zone')}
          error={problemAt('facts', 'time.visitorZone')}
        >
          <TimeZoneSelect
            value={zone}
            placeholder={say('simulator.time.zone.read')}
            onChange={(text) => dispatch({ type: 'fact', name: 'time.visitorZone', value: { kind: 'text', text } })}
          />
        </LabelledInput>
      </FormCell>
    </FormSection>
  );
}
