import { z } from 'zod';
import { consentChoices } from './consent';
import { shownFacts } from './profiles';

/** A call about the visitor that has not reached its target: what a trigger goes on to tell, to whom, and since when. */
export const waitingCall = z.strictObject({
  /** Key. */
  trigger: z.string(),
  /** Name of the target; `null` for Strapi's event hub. */
  target: z.string().nullable(),
  occurredAt: z.string(),
  /** `personalization.persona.enter` and its like. */
  event: z.string(),
  facts: z.record(z.string(), z.json()),
});
export type WaitingCall = z.infer<typeof waitingCall>;

/** `GET visitor`: everything that is held about the visitor, or `null`. There is nothing else anywhere. */
export const visitorAnswer = z.strictObject({
  data: z
    .strictObject({
      /** Random; it decides on which side of a percentage the visitor falls. `null` without a token, as is the time. */
      id: z.string().nullable(),
      /** RFC 3339, like every time here. */
      createdAt: z.string().nullable(),
      consent: consentChoices,
      /** What the visitor told us. */
      facts: shownFacts,
      /** Everything else that is remembered, each kind by its name. */
      remembered: z.record(z.string(), z.json()),
      /** What servers told us of the person who signed in; `null` for everybody else, and where there is nothing. */
      known: shownFacts.nullable(),
      /** What waits to be told to others, or could not be told; the latest first, at most 100. */
      waiting: z.array(waitingCall),
    })
    .nullable(),
});

export type VisitorAnswer = z.infer<typeof visitorAnswer>;
