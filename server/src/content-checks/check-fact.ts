import { FACT_KEY_PATTERN, MAX_FACT_TEXT_LENGTH } from '../../../shared/domain/fact';
import type { Problem } from '../../../shared/domain/problem';
import type { Candidate, KeyContext } from './candidate';
import { checkKey } from './check-key';

/** More would not fit a form, nor the visitor token's budget. */
const MAX_OPTIONS = 200;

/** Characters. */
const MAX_LABEL_LENGTH = 100;

/** What must hold whenever a fact is declared. Inputs that its type hides keep their values and count for nothing. */
export function checkFact(candidate: Candidate, context: KeyContext): readonly Problem[] {
  return [
    ...checkKey(candidate, context, FACT_KEY_PATTERN),
    ...(candidate.type === 'enumeration' ? checkOptions(candidate.options) : []),
    ...(candidate.type === 'number' ? checkRange(candidate) : []),
    ...checkLabels(candidate.optionLabels),
  ];
}

function checkOptions(options: unknown): readonly Problem[] {
  if (!Array.isArray(options) || options.length === 0) {
    return [malformed(['options'], 'An enumeration needs a list of its values.')];
  }
  if (options.length > MAX_OPTIONS) return [malformed(['options'], `At most ${MAX_OPTIONS} values.`)];
  return options.flatMap((option: unknown, index) => {
    const path = ['options', index];
    if (typeof option !== 'string' || option.trim() === '') return [malformed(path, 'Expected a text.')];
    if (option.length > MAX_FACT_TEXT_LENGTH) return [malformed(path, `At most ${MAX_FACT_TEXT_LENGTH} characters.`)];
    return options.indexOf(option) === index ? [] : [malformed(path, `"${option}" is listed twice.`)];
  });
}

/** Labels of values that are gone do no harm: the value may come back. */
function checkLabels(labels: unknown): readonly Problem[] {
  if (labels === null || labels === undefined) return [];
  const isReadable =
    typeof labels === 'object' &&
    !Array.isArray(labels) &&
    Object.values(labels).every((label) => typeof label === 'string' && label.length <= MAX_LABEL_LENGTH);
  return isReadable
    ? []
    : [malformed(['optionLabels'], `Expected { value: label }, each of at most ${MAX_LABEL_LENGTH} characters.`)];
}

function checkRange({ minimum, maximum }: Candidate): readonly Problem[] {
  if (typeof minimum !== 'number' || typeof maximum !== 'number' || minimum <= maximum) return [];
  return [malformed(['maximum'], 'The largest value lies below the smallest.')];
}

function malformed(path: readonly (string | number)[], message: string): Problem {
  return { code: 'fact.malformed', path, message };
}
