import { z } from 'zod';
import { REASON_KINDS } from '../domain/reason-kind';

/** An entry in the answer of which a variant has changed a field that affects the price. */
export const disclosedEntry = z.strictObject({
  contentType: z.string(),
  documentId: z.string(),
  fields: z.array(z.string()),
  /** By what kinds of facts visitors are told apart here. */
  by: z.array(z.enum(REASON_KINDS)),
});
export type DisclosedEntry = z.infer<typeof disclosedEntry>;

/** `meta.personalization.disclosure`: what visitors are to be told of the prices in an answer. It is there without being asked for. */
export const disclosure = z.strictObject({
  /** A plain sentence in the language of the content: English or Japanese. */
  sentence: z.string(),
  /** Of all entries together. */
  by: z.array(z.enum(REASON_KINDS)),
  entries: z.array(disclosedEntry),
});
export type Disclosure = z.infer<typeof disclosure>;
