import { z } from 'zod';
import type { LocalizedText } from '../domain/localized-text';
import { KEY_PATTERN } from '../domain/persona';
import type { Problem } from '../domain/problem';

/**
 * `POST /personalization/conditions/check`: what saving would say, while an editor is still building. The server answers,
 * because only it knows the predicates that developers have registered.
 */
export const conditionCheckBody = z.strictObject({
  /** As it would be stored. Its own checks, with their own codes and paths, come after the contract. */
  condition: z.unknown(),
  /** Whose condition it is, so that a rule that refers to itself is found. */
  of: z
    .strictObject({ kind: z.enum(['persona', 'rule']), key: z.string().regex(KEY_PATTERN).nullable().default(null) })
    .optional(),
});
export type ConditionCheckBody = z.input<typeof conditionCheckBody>;

export interface ConditionCheckAnswer {
  readonly data: {
    /** `null` where the condition is too broken to be read aloud. */
    readonly sentence: LocalizedText | null;
    /** Paths start at the stored condition: `['root', 'all', 0, 'params', 'countries']`. */
    readonly problems: readonly Problem[];
  };
}
