import { z } from 'zod';
import { KEY_PATTERN } from '../domain/persona';
import { draftPersona, draftRule, simulatedVisitor } from './simulation';

const documentId = z.string().min(1).max(64);

/** Whom a sample visitor should be: a persona by key, or `null` for nobody in particular (the base content). */
const expected = z.strictObject({ persona: z.string().regex(KEY_PATTERN).nullable() });

/** A made-up visitor with a name. With an expectation it is a test case that runs when a rule or persona is saved. */
export const sampleVisitorBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  description: z.string().max(1000).nullable().default(null),
  visitor: simulatedVisitor,
  /** `null`: no expectation. */
  expected: expected.nullable().default(null),
});
export type SampleVisitorBody = z.infer<typeof sampleVisitorBody>;

export interface SampleVisitor extends SampleVisitorBody {
  readonly documentId: string;
}

/** `GET /personalization/sample-visitors` */
export interface SampleVisitorsAnswer {
  readonly data: readonly SampleVisitor[];
}

/** `POST /personalization/sample-visitors/check`: how the sample visitors would come out if the drafts were saved. */
export const sampleCheckBody = z.strictObject({
  personas: z.array(draftPersona).max(100).optional(),
  rule: draftRule.optional(),
  /** Keys of personas that would be deleted. */
  deleted: z.array(z.string().regex(KEY_PATTERN)).max(100).optional(),
});
export type SampleCheckBody = z.input<typeof sampleCheckBody>;
export type SampleDrafts = z.infer<typeof sampleCheckBody>;

export interface SampleCheckAnswer {
  readonly data: {
    readonly results: readonly SampleResult[];
    /** Whether this admin user may save although a sample visitor breaks. */
    readonly mayOverride: boolean;
  };
}

/** Only sample visitors with an expectation have a result. Personas are keys; `null` is nobody. */
export interface SampleResult {
  readonly documentId: string;
  readonly name: string;
  readonly expected: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** True where it came out as expected before, and no longer would. */
  readonly breaks: boolean;
}

/**
 * What the form of a persona or rule sends in its attribute `samples` to save although sample visitors break. It counts
 * for those who may override only, and is never stored.
 */
export const acceptedSamples = z.strictObject({ accepted: z.array(documentId).max(1_000) });
export type AcceptedSamples = z.infer<typeof acceptedSamples>;
