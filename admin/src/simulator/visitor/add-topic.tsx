import { Button, NumberInput } from '@strapi/design-system';
import { useState } from 'react';
import { topicKey } from '../../../../shared/domain/event';
import { TopicChoice } from '../../rule-builder/parameters/topic-choice';
import { useWords } from '../../words/use-words';
import { FormCell } from './form-section';
import { LabelledInput } from './labelled-input';
import { useVisitor } from './visitor-context';

/** Adds an interest in a topic to the facts. */
export function AddTopic() {
  const { say, locale } = useWords();
  const { dispatch } = useVisitor();
  const [name, setName] = useState('');
  const [points, setPoints] = useState<number | undefined>(3);
  const topic = topicKey(name);
  const add = () => {
    dispatch({ type: 'add-facts', facts: { [`behaviour.topics.${topic}`]: points ?? 0 } });
    setName('');
  };
  return (
    <>
      <FormCell>
        <LabelledInput name="add-topic" label={say('simulator.behaviour.topic')}>
          <TopicChoice size="M" value={name} disabled={false} onChange={setName} />
        </LabelledInput>
      </FormCell>
      <FormCell>
        <LabelledInput name="add-topic-points" label={say('simulator.behaviour.points')}>
          <NumberInput locale={locale} value={points} onValueChange={setPoints} />
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <Button variant="secondary" disabled={topic === null} onClick={add}>
          {say('simulator.behaviour.add-topic')}
        </Button>
      </FormCell>
    </>
  );
}
