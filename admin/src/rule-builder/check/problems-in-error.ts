interface FoundProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What saving refused, as problems with paths. Strapi's form keeps the errors of a refused save as a tree in the shape
 * of its values; an error of the field as a whole is a text, which the field shows itself.
 */
export function problemsInError(error: unknown, path: readonly (string | number)[] = []): readonly FoundProblem[] {
  if (typeof error === 'string') return path.length === 0 ? [] : [{ code: '', path, message: error }];
  if (Array.isArray(error)) return error.flatMap((part: unknown, index) => problemsInError(part, [...path, index]));
  if (typeof error !== 'object' || error === null) return [];
  return Object.entries(error).flatMap(([name, part]) => problemsInError(part, [...path, name]));
}
