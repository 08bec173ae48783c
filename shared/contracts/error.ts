import { z } from 'zod';
import { PROBLEM_CODES } from '../domain/problem';
import { place } from './places';
import { brokenSample } from './broken-sample';

/**
 * The answer to a refused request: Strapi's own envelope. `details.code` is the stable code of the first problem; where
 * a program wants all of them, each entry of `details.errors` has its own code and path.
 */
export const errorAnswer = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.number().int(),
    name: z.string(),
    message: z.string(),
    details: z.strictObject({
      code: z.enum(PROBLEM_CODES),
      errors: z.array(
        z.strictObject({
          code: z.enum(PROBLEM_CODES),
          path: z.array(z.union([z.string(), z.number()])),
          message: z.string(),
          name: z.literal('ValidationError'),
        })
      ),
      /** Where what should go or change is used (`reference.in-use`), as far as the one who asks may read it. */
      places: z.array(place).optional(),
      /** How many places are not among them: not for this reader, or beyond the first twenty. */
      morePlaces: z.number().int().positive().optional(),
      /** With `sample.broken`: every sample visitor that would become another persona than expected. */
      samples: z.array(brokenSample).optional(),
    }),
  }),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
