import { z } from 'zod';
import { KEY_PATTERN } from '../domain/persona';
import { decisionSummary } from './decision';
import { factKey, factScalar, namedValues } from './fact-value';

/** Events in one call. */
export const MAX_EVENTS_PER_CALL = 20;

/** Properties of one event. */
export const MAX_EVENT_PROPERTIES = 20;

/** RFC 3339 with offset, or epoch milliseconds; read as epoch milliseconds. */
const moment = z.union([
  z.number().min(0).max(8.64e15),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

/**
 * One thing that the visitor did. Whether its type and properties are declared is checked after the contract, so that all
 * such problems are told together.
 */
export const sentEvent = z.strictObject({
  /** Chosen by the frontend, a UUID for example. What was counted once under an id is not counted again. */
  id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  type: z.string().regex(KEY_PATTERN),
  /** When it happened. Default: now. The future is now, and what lies further back than a day is a day ago. */
  at: moment.optional(),
  /** What it was about. Its topics are read from the published entry itself. */
  entry: z
    .strictObject({
      type: z.string().min(1).max(255),
      documentId: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
    })
    .optional(),
  /** The page on which it happened, where the request does not say it: `sendBeacon` sends no headers. */
  page: z
    .strictObject({
      /** A URL, or a path. */
      url: z.string().min(1).max(2048).optional(),
      /** Empty where the visitor came from nowhere. */
      referrer: z.string().max(2048).optional(),
    })
    .optional(),
  properties: namedValues(factKey, factScalar, { max: MAX_EVENT_PROPERTIES }).optional(),
});
export type SentEvent = z.infer<typeof sentEvent>;

/** `POST events` */
export const eventsBody = z.strictObject({ events: z.array(sentEvent).min(1).max(MAX_EVENTS_PER_CALL) });
export type EventsBody = z.infer<typeof eventsBody>;

/** What was counted, the new token, and what follows from it. */
export const eventsAnswer = z.strictObject({
  data: z.strictObject({
    /** `null` where nothing was counted, so that there is nothing new to carry. */
    token: z.string().nullable(),
    counted: z.number().int(),
    /** How many were known by their id. */
    repeated: z.number().int(),
    /** Why nothing was counted, if so. */
    ignored: z.enum(['bot']).nullable(),
    decision: decisionSummary,
  }),
});
export type EventsAnswer = z.infer<typeof eventsAnswer>;
