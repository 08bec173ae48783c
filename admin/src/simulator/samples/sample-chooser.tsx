import { Box, Combobox, ComboboxOption } from '@strapi/design-system';
import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';
import { useWords } from '../../words/use-words';
import { LabelledInput } from '../visitor/labelled-input';
import { useGetSampleVisitorsQuery } from './samples-api';

/** Puts a saved visitor on the screen. Not shown while there is none. */
export function SampleChooser({ onChoose }: { readonly onChoose: (visitor: SimulatedVisitor) => void }) {
  const { say } = useWords();
  const { data: samples = [] } = useGetSampleVisitorsQuery();
  if (samples.length === 0) return null;
  const choose = (documentId?: string) => {
    const chosen = samples.find((sample) => sample.documentId === documentId);
    if (chosen) onChoose(chosen.visitor);
  };
  return (
    <Box paddingTop={4}>
      <LabelledInput name="sample" label={say('simulator.sample.pick')}>
        <Combobox
          placeholder={say('simulator.sample.pick.placeholder')}
          noOptionsMessage={() => say('controls.nothing-found')}
          onChange={choose}
        >
          {samples.map(({ documentId, name }) => (
            <ComboboxOption key={documentId} value={documentId}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
      </LabelledInput>
    </Box>
  );
}
