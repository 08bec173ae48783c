import type { ParameterSchema } from '../../../../shared/domain/parameter';

/** What a new leaf starts with: the defaults, written out so that the editor sees what holds. */
export function initialParams(schema: ParameterSchema): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, parameter]) =>
      'default' in parameter && parameter.default !== undefined ? [[name, parameter.default]] : []
    )
  );
}

/** Parameters with one set, or taken away where its input was emptied: an empty text is never stored. */
export function withParam(
  params: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown
): Readonly<Record<string, unknown>> {
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const { [name]: _, ...others } = params;
  return isEmpty ? others : { ...others, [name]: value };
}
