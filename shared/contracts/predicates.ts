import { z } from 'zod';
import { PREDICATE_CATEGORIES, PURPOSES, type PredicateDefinition } from '../domain/predicate';
import { SPOKEN_LOCALES } from '../domain/localized-text';
import type { ParameterSchema } from '../domain/parameter';

const localizedText = z.record(z.enum(SPOKEN_LOCALES), z.string());

/** What the admin draws a predicate's form from: the definition without its functions. */
export const predicateDescription = z.strictObject({
  id: z.string(),
  category: z.enum(PREDICATE_CATEGORIES),
  label: localizedText,
  params: z.custom<ParameterSchema>((value) => typeof value === 'object' && value !== null),
  purpose: z.enum(PURPOSES),
  /** True where the answer may change with the clock alone. */
  changesWithTime: z.boolean(),
});

export type PredicateDescription = z.infer<typeof predicateDescription>;

/** `GET /personalization/predicates`, for the admin. */
export const predicatesAnswer = z.strictObject({ data: z.array(predicateDescription) });
export type PredicatesAnswer = z.infer<typeof predicatesAnswer>;

export function describePredicate(definition: PredicateDefinition): PredicateDescription {
  const { id, category, label, params, purpose = 'necessary', changesAt } = definition;
  return { id, category, label, params, purpose, changesWithTime: changesAt !== undefined };
}
