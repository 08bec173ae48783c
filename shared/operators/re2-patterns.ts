import { RE2JS } from 're2js';
import { MAX_PATTERN_LENGTH } from '../domain/condition';
import type { PatternCompiler } from '../domain/predicate';

/**
 * The pattern compiler over re2js, in a file of its own: it is the largest thing the engine can carry, and only who
 * imports this file carries it. RE2 runs in time linear in the text, so a pattern by an author against a header by a
 * visitor can never hang a request; it has neither look-around nor back-references, and refuses repetitions that would
 * multiply into a huge program.
 */
export const re2Patterns: PatternCompiler = (source, { ignoreCase }) => {
  if (source.length > MAX_PATTERN_LENGTH) {
    throw new RangeError(`A pattern has at most ${MAX_PATTERN_LENGTH} characters; found ${source.length}.`);
  }
  const pattern = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  return (text) => pattern.test(text);
};
