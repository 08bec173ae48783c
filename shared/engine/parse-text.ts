import type { TextFormat, TextParameter } from '../domain/parameter';
import { FORMATS } from './formats/formats';
import type { ParameterPlace } from './parse-parameter';
import { guardPatterns, PatternError } from './pattern-guard';
import { quote } from './problem-list';

const DEFAULT_MAX_LENGTH = 256;

/** A text of the asked format. An empty one is refused: it is a forgotten input, and "contains nothing" is always true. */
export function parseText(parameter: TextParameter, raw: unknown, place: ParameterPlace): unknown {
  const { list, path } = place;
  const { format, maxLength = DEFAULT_MAX_LENGTH } = parameter;
  const refuse = (expectation: string): void => list.add('condition.bad-parameter', path, `The value ${expectation}.`);

  if (typeof raw !== 'string') refuse('must be a text');
  else if (raw === '') refuse('must not be empty');
  else if (format === 'pattern') checkPattern(raw, place);
  else if (raw.length > maxLength) refuse(`must have at most ${maxLength} characters`);
  else if (format !== undefined) {
    if (!FORMATS[format].fits(raw)) refuse(`${quote(raw)} must be ${FORMATS[format].expected}`);
    else checkReference(format, raw, place);
  }
  return raw;
}

function checkReference(format: TextFormat, key: string, { context, list, path }: ParameterPlace): void {
  if (format === 'persona' && context.personas?.has(key) === false) {
    list.add('condition.unknown-persona', path, `There is no persona ${quote(key)}.`);
  }
  if (format === 'rule' && context.rules?.has(key) === false) {
    list.add('condition.unknown-rule', path, `There is no rule ${quote(key)}.`);
  }
}

function checkPattern(source: string, { context, list, path }: ParameterPlace): void {
  try {
    guardPatterns(context.patterns)(source, { ignoreCase: false });
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    list.add('condition.bad-pattern', path, error.message);
  }
}
