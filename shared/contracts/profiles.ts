import { z } from 'zod';
import { PROBLEM_CODES } from '../domain/problem';
import { factKey, factScalar, namedValues } from './fact-value';
import { MAX_FACTS_PER_CALL } from './facts';

/** Profiles in one call. */
export const MAX_PROFILES_PER_CALL = 10_000;

/** How others call a person: the number of a customer, say. Printable and without spaces, so that it fits a header and a URL. */
export const profileId = z.string().regex(/^[\x21-\x7e]{1,128}$/);

/** One row of `PUT profiles`: facts by the key of their declaration; `null` takes a fact back, what is not named stays. */
export const profileRow = z.strictObject({
  id: profileId,
  facts: namedValues(factKey, factScalar.nullable(), { max: MAX_FACTS_PER_CALL }),
});
export type ProfileRow = z.infer<typeof profileRow>;

/** The body of `PUT profiles` as JSON. Each row is read by itself, so that a bad one does not take the others with it. */
export const profilesBody = z.strictObject({ profiles: z.array(z.unknown()) });

/** What became of one row, counted from 1; for NDJSON that is the number of its line. */
export const profileRowResult = z.strictObject({
  row: z.number().int(),
  status: z.enum(['written', 'refused']),
  errors: z
    .array(
      z.strictObject({
        code: z.enum(PROBLEM_CODES),
        /** From the row: `['facts', 'segment']`. */
        path: z.array(z.union([z.string(), z.number()])),
        message: z.string(),
      })
    )
    .optional(),
});
export type ProfileRowResult = z.infer<typeof profileRowResult>;

export const profilesAnswer = z.strictObject({
  data: z.strictObject({ written: z.number().int(), refused: z.number().int(), rows: z.array(profileRowResult) }),
});
export type ProfilesAnswer = z.infer<typeof profilesAnswer>;

/** Facts with their times, as a visitor or a server is shown them. */
export const shownFacts = z.record(
  z.string(),
  z.strictObject({ value: factScalar, at: z.string(), forgottenAt: z.string().nullable() })
);
export type ShownFacts = z.infer<typeof shownFacts>;

/** `GET profiles/:id` */
export const profileAnswer = z.strictObject({ data: z.strictObject({ facts: shownFacts }) });
export type ProfileAnswer = z.infer<typeof profileAnswer>;
