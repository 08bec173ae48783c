import type { Selection } from '../selection';

/** What GraphQL asked of an entry, as the overlay understands it: it does not tell columns from what is loaded for itself. */
export function fieldwiseSelection(names: readonly string[]): Selection {
  return { fields: names, populate: Object.fromEntries(names.map((name) => [name, true])) };
}
