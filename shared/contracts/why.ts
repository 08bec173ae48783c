import { z } from 'zod';
import { REASON_KINDS } from '../domain/reason-kind';
import { question, questionsQuery } from './questions';

/** `GET why`: like `GET questions`, for a page, a type or the whole site. */
export const whyQuery = questionsQuery;
export type WhyQuery = z.infer<typeof whyQuery>;

const request = (method: 'POST' | 'PUT' | 'DELETE') => z.strictObject({ method: z.literal(method), path: z.string() });

/** One kind of thing about the visitor that has a part in what they see. */
export const reason = z.strictObject({
  kind: z.enum(REASON_KINDS),
  /** A plain sentence. */
  sentence: z.string(),
  /** Key of the declared fact, where the visitor told it. */
  fact: z.string().nullable(),
  /** The visitor's own value, in words, where it may be shown. */
  value: z.string().nullable(),
  /** The question, to answer it otherwise; `null` for what the visitor did not tell. */
  correct: question.nullable(),
  /** The request that takes the fact back; its body is complete. */
  drop: request('POST')
    .extend({ body: z.strictObject({ facts: z.record(z.string(), z.null()) }) })
    .nullable(),
});
export type Reason = z.infer<typeof reason>;

export const whyAnswer = z.strictObject({
  data: z.strictObject({
    /** Locale of the sentences: English or Japanese. */
    locale: z.string(),
    /** Whether anything that is asked about looks otherwise than for everybody. */
    isPersonalized: z.boolean(),
    /** All of it in plain words. */
    sentences: z.array(z.string()),
    reasons: z.array(reason),
    /** The request that says no to personalization; its body is complete. */
    switchOff: request('PUT').extend({
      body: z.strictObject({ consent: z.strictObject({ personalization: z.literal(false) }) }),
    }),
    /** The request that has everything forgotten. */
    forget: request('DELETE'),
  }),
});
export type WhyAnswer = z.infer<typeof whyAnswer>;
