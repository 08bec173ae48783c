import { MAX_PATTERN_LENGTH } from '../domain/condition';
import type { PatternCompiler } from '../domain/predicate';

/** Thrown for a pattern that is too long or that the injected compiler refuses. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/**
 * The injected compiler behind the engine's own bound and error. Predicates get it in this form too, so that a pattern
 * that reaches them by another way than a `pattern` parameter (the value of `fact … matches`) is bounded all the same.
 *
 * @param compiler default: one that takes any pattern and matches nothing, for checks where none is at hand.
 */
export function guardPatterns(compiler: PatternCompiler = () => () => false): PatternCompiler {
  return (source, options) => {
    if (source.length > MAX_PATTERN_LENGTH) {
      throw new PatternError(
        `A pattern must have at most ${MAX_PATTERN_LENGTH} characters; this one has ${source.length}.`
      );
    }
    try {
      return compiler(source, options);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new PatternError(`Not a pattern of RE2 syntax (no look-around, no back-references): ${reason}`, { cause });
    }
  };
}
