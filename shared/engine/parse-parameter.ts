import type { ChoiceParameter, ListParameter, NumberParameter, Parameter } from '../domain/parameter';
import type { ParameterContext } from './parse-parameters';
import { parseText } from './parse-text';
import { parseValue } from './parse-value';
import { type ProblemList, type ProblemPath, quote } from './problem-list';

/** Where one parameter is being read, and where its problems go. */
export interface ParameterPlace {
  readonly context: ParameterContext;
  readonly path: ProblemPath;
  readonly list: ProblemList;
}

const DEFAULT_LIST_MAX = 500;

/** The value as it stands, where it fits. Where it does not, a problem is added and the result means nothing. */
export function parseParameter(parameter: Parameter, raw: unknown, place: ParameterPlace): unknown {
  switch (parameter.type) {
    case 'text':
      return parseText(parameter, raw, place);
    case 'number':
      return parseNumber(parameter, raw, place);
    case 'boolean':
      if (typeof raw !== 'boolean') refuse(place, 'must be true or false');
      return raw;
    case 'choice':
      return parseChoice(parameter, raw, place);
    case 'list':
      return parseList(parameter, raw, place);
    case 'value':
      return parseValue(raw, place);
  }
}

function parseNumber({ min, max, integer }: NumberParameter, raw: unknown, place: ParameterPlace): unknown {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) refuse(place, 'must be a number');
  else if (integer === true && !Number.isInteger(raw)) refuse(place, 'must be a whole number');
  else if (min !== undefined && raw < min) refuse(place, `must be at least ${min}`);
  else if (max !== undefined && raw > max) refuse(place, `must be at most ${max}`);
  return raw;
}

function parseChoice({ options }: ChoiceParameter, raw: unknown, place: ParameterPlace): unknown {
  if (!options.some(({ value }) => value === raw)) {
    refuse(place, `must be one of ${options.map(({ value }) => quote(value)).join(', ')}`);
  }
  return raw;
}

function parseList(parameter: ListParameter, raw: unknown, place: ParameterPlace): unknown {
  const { of, min = 1, max = DEFAULT_LIST_MAX } = parameter;
  if (!Array.isArray(raw)) {
    refuse(place, 'must be a list');
    return raw;
  }
  if (raw.length < min) refuse(place, `must have at least ${min} ${min === 1 ? 'item' : 'items'}`);
  if (raw.length > max) {
    // The items are not looked at: the bound is there to keep the work small.
    refuse(place, `must have at most ${max} ${max === 1 ? 'item' : 'items'}`);
    return raw;
  }
  const items = raw.map((item: unknown, at) => parseParameter(of, item, { ...place, path: [...place.path, at] }));
  return Object.freeze(items);
}

function refuse({ list, path }: ParameterPlace, expectation: string): void {
  list.add('condition.bad-parameter', path, `The value ${expectation}.`);
}
