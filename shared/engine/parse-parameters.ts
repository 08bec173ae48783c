import type { ParameterSchema, ParametersOf } from '../domain/parameter';
import type { PatternCompiler } from '../domain/predicate';
import type { Problem } from '../domain/problem';
import { parseParameter } from './parse-parameter';
import { isPlainObject } from './plain-object';
import { createProblemList, type ProblemList, type ProblemPath, quote } from './problem-list';

/** What parameters are checked against besides their schema. */
export interface ParameterContext {
  /** Default: patterns are checked for their length only. */
  readonly patterns?: PatternCompiler;
  /** Keys of the personas there are. Default: any well-formed key will do. */
  readonly personas?: ReadonlySet<string>;
  /** Keys of the rules there are. Default: any well-formed key will do. */
  readonly rules?: ReadonlySet<string>;
}

export type ParsedParameters<S extends ParameterSchema> =
  | { readonly ok: true; readonly params: ParametersOf<S> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads stored parameters by their schema and fills in defaults; nothing is coerced. Every parameter is looked at, so an
 * author sees all that is wrong at once. `null` counts as left out: it is what forms send for an emptied input.
 *
 * @param path where the parameters lie, for the problems. Default: `[]`.
 */
export function parseParameters<S extends ParameterSchema>(
  schema: S,
  raw: unknown,
  context: ParameterContext = {},
  path: ProblemPath = []
): ParsedParameters<S> {
  const list = createProblemList();
  const params = readParameters(schema, raw, { context, path, list });
  return list.problems.length === 0
    ? { ok: true, params: params as ParametersOf<S> }
    : { ok: false, problems: list.problems };
}

function readParameters(
  schema: ParameterSchema,
  raw: unknown,
  { context, path, list }: { context: ParameterContext; path: ProblemPath; list: ProblemList }
): Readonly<Record<string, unknown>> {
  const params: Record<string, unknown> = {};
  if (!isPlainObject(raw)) {
    list.add('condition.malformed', path, 'Parameters must be an object.');
    return params;
  }
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(schema, name)) {
      list.add('condition.unknown-parameter', [...path, name], `There is no parameter ${quote(name)}.`);
    }
  }
  for (const [name, parameter] of Object.entries(schema)) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (value != null) {
      params[name] = parseParameter(parameter, value, { context, path: [...path, name], list });
    } else if ('default' in parameter && parameter.default !== undefined) {
      params[name] = parameter.default;
    } else if (parameter.optional !== true) {
      list.add('condition.missing-parameter', [...path, name], `The parameter ${quote(name)} is missing.`);
    }
  }
  return Object.freeze(params);
}
