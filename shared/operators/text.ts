import { ComparisonError, describeValue } from './comparison-error';
import type { ScalarTest } from './operator';

/**
 * Text is compared by exact code points after NFC normalisation, so that `é` typed on a Mac (two code points) equals `é`
 * typed anywhere else (one). No locale takes part: an answer must not depend on the machine that gives it.
 */

export type TextOperator = 'contains' | 'startsWith' | 'endsWith';

export function textTest(operator: TextOperator, value: unknown, ignoreCase: boolean): ScalarTest {
  if (typeof value !== 'string') throw new ComparisonError(`${operator} takes text; found ${describeValue(value)}.`);
  const part = comparable(value, ignoreCase);
  switch (operator) {
    case 'contains':
      return (fact) => typeof fact === 'string' && comparable(fact, ignoreCase).includes(part);
    case 'startsWith':
      return (fact) => typeof fact === 'string' && comparable(fact, ignoreCase).startsWith(part);
    case 'endsWith':
      return (fact) => typeof fact === 'string' && comparable(fact, ignoreCase).endsWith(part);
  }
}

/** The form in which two texts are compared. */
export function comparable(text: string, ignoreCase: boolean): string {
  const composed = normalized(text);
  // Upper case, because lower case depends on the neighbours: Σ is σ, but ς at the end of a word.
  return ignoreCase ? composed.toUpperCase() : composed;
}

/** NFC. Nothing below U+0300 can change, which spares almost every fact the call and the copy. */
export function normalized(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0x300) return text.normalize('NFC');
  }
  return text;
}
