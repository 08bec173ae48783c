import { Button, NumberInput } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_EVENTS_IN_WINDOW } from '../../../../shared/domain/event';
import { KEY_PATTERN } from '../../../../shared/domain/persona';
import { EventChoice } from '../../rule-builder/parameters/event-choice';
import { useWords } from '../../words/use-words';
import { factsOfEvent } from './done-event';
import { FormCell } from './form-section';
import { LabelledInput } from './labelled-input';
import { instantOf } from './moment';
import { zoneOf } from './to-visitor';
import { useVisitor } from './visitor-context';

/** Adds something that was done to the facts: how often, and how long ago. */
export function AddEvent() {
  const { say, locale } = useWords();
  const { form, dispatch } = useVisitor();
  const [event, setEvent] = useState('');
  const [times, setTimes] = useState<number | undefined>(1);
  const [daysAgo, setDaysAgo] = useState<number | undefined>(0);
  const isReady = KEY_PATTERN.test(event) && times !== undefined && times >= 1 && times <= MAX_EVENTS_IN_WINDOW;
  const add = () => {
    const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const now = instantOf(form.moment, zoneOf(form, ownZone)) ?? Date.now();
    const facts = factsOfEvent({ event, times: Math.floor(times ?? 1), daysAgo: daysAgo ?? 0 }, now);
    dispatch({ type: 'add-facts', facts });
    setEvent('');
  };
  return (
    <>
      <FormCell>
        <LabelledInput name="add-event" label={say('simulator.behaviour.event')}>
          <EventChoice size="M" value={event} disabled={false} onChange={setEvent} />
        </LabelledInput>
      </FormCell>
      <FormCell col={3}>
        <LabelledInput name="add-event-times" label={say('simulator.behaviour.times')}>
          <NumberInput locale={locale} value={times} onValueChange={setTimes} />
        </LabelledInput>
      </FormCell>
      <FormCell col={3}>
        <LabelledInput name="add-event-days" label={say('simulator.behaviour.days-ago')}>
          <NumberInput locale={locale} value={daysAgo} onValueChange={setDaysAgo} />
        </LabelledInput>
      </FormCell>
      <FormCell col={12}>
        <Button variant="secondary" disabled={!isReady} onClick={add}>
          {say('simulator.behaviour.add-event')}
        </Button>
      </FormCell>
    </>
  );
}
