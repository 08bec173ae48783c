import { z } from 'zod';
import { FACT_TYPES } from '../domain/fact';
import { decisionSummary } from './decision';
import { factKey, factScalar } from './fact-value';

/** What is asked about: a page by its entry, all entries of a type, or, without both, the whole site. */
export const pageScope = {
  /** Uid of the content type. */
  type: z.string().min(1).max(255).optional(),
  documentId: z.string().min(1).max(64).optional(),
  /** Path or URL of the page that the visitor looks at; like the header `X-Visitor-Page`, for who cannot send one. */
  path: z.string().min(1).max(2048).optional(),
  /** Content locale. Default: what `Accept-Language` prefers of the site's locales. */
  locale: z.string().min(1).max(64).optional(),
};

const namesItsType = ({ type, documentId }: { type?: string; documentId?: string }) =>
  documentId === undefined || type !== undefined;

/** `GET questions` */
export const questionsQuery = z
  .strictObject(pageScope)
  .refine(namesItsType, { message: 'A documentId needs its type.', path: ['type'] });
export type QuestionsQuery = z.infer<typeof questionsQuery>;

/** A request that a frontend can send as it stands, but for what its description leaves open. */
const requestTemplate = z.strictObject({ method: z.enum(['POST', 'PUT', 'DELETE']), path: z.string() });

/** A question, ready to be drawn. */
export const question = z.strictObject({
  /** Key of the declared fact. */
  fact: z.string(),
  type: z.enum(FACT_TYPES),
  /** The locale of the texts: the asked one where they exist in it. */
  locale: z.string(),
  question: z.string(),
  help: z.string().nullable(),
  /** In the order in which to offer them: of an enumeration and of yes and no; else empty. */
  options: z.array(z.strictObject({ value: factScalar, label: z.string() })),
  limits: z
    .strictObject({ maxLength: z.number().optional(), min: z.number().optional(), max: z.number().optional() })
    .nullable(),
  /** How to answer: the value belongs at `at` in the body. */
  answer: requestTemplate.extend({ at: z.array(z.string()) }),
  /** How to say "rather not"; the body is complete. */
  decline: requestTemplate.extend({ body: z.strictObject({ fact: z.string() }) }),
});
export type Question = z.infer<typeof question>;

/** The one question worth asking now; `null` where there is none. */
export const questionsAnswer = z.strictObject({
  data: question
    .extend({
      /** `confirm`: something suggests itself and waits for a yes. `information`: the answer tells most. */
      because: z.enum(['confirm', 'information']),
    })
    .nullable(),
});
export type QuestionsAnswer = z.infer<typeof questionsAnswer>;

/** `POST questions/decline` */
export const declineBody = z.strictObject({ fact: factKey });

export const declineAnswer = z.strictObject({ data: z.strictObject({ token: z.string(), decision: decisionSummary }) });
export type DeclineAnswer = z.infer<typeof declineAnswer>;
