import { useWords } from '../../words/use-words';
import { AddEvent } from './add-event';
import { AddTopic } from './add-topic';
import { FactTextInput } from './fact-text-input';
import { FormCell, FormSection } from './form-section';

/** What the visitor did before. What is added here stands among the other facts, where it can be changed and removed. */
export function BehaviourInputs() {
  const { say } = useWords();
  return (
    <FormSection title={say('simulator.behaviour')} hint={say('simulator.behaviour.hint')}>
      <FormCell>
        <FactTextInput
          name="behaviour.visits"
          kind="number"
          label={say('simulator.behaviour.visits')}
          hint={say('simulator.behaviour.visits.hint')}
        />
      </FormCell>
      <FormCell>
        <FactTextInput name="behaviour.views" kind="number" label={say('simulator.behaviour.views')} />
      </FormCell>
      <FormCell>
        <FactTextInput name="behaviour.lastTouch.campaign" label={say('simulator.behaviour.campaign')} />
      </FormCell>
      <FormCell>
        <FactTextInput name="behaviour.landingPage" label={say('simulator.behaviour.landing-page')} />
      </FormCell>
      <AddTopic />
      <AddEvent />
    </FormSection>
  );
}
