import {
  MAX_FACT_TEXT_LENGTH,
  type FactDeclaration,
  type FactScalar,
  type FactType,
} from '../../../shared/domain/fact';
import { momentOf } from '../../../shared/operators/date';

/**
 * Whether a value fits the declaration of its fact: `null`, or what is expected instead. Nothing is converted: a fact
 * that was declared as a number and arrives as text is refused, rather than guessed at. The sentence never repeats the
 * value, which may be personal.
 */
export function factValueProblem(declaration: ValueDeclaration, value: FactScalar): string | null {
  return CHECKS[declaration.type](declaration, value);
}

/** What a declaration says about values; facts have one, and so have properties of events. */
export type ValueDeclaration = Pick<FactDeclaration, 'type' | 'options' | 'limits'>;

type Check = (declaration: ValueDeclaration, value: FactScalar) => string | null;

/** Control characters, and halves of characters, which would not survive the journey through UTF-8. */
const UNFIT_TEXT = /[\p{Cc}\p{Cs}]/u;

const CHECKS: Readonly<Record<FactType, Check>> = {
  string({ limits }, value) {
    if (typeof value !== 'string') return 'Expected text.';
    const maxLength = Math.min(limits?.maxLength ?? MAX_FACT_TEXT_LENGTH, MAX_FACT_TEXT_LENGTH);
    if ([...value].length > maxLength) return `Expected at most ${maxLength} characters.`;
    return UNFIT_TEXT.test(value) ? 'Expected text without control characters.' : null;
  },

  number({ limits }, value) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'Expected a number.';
    if (limits?.min !== undefined && value < limits.min) return `Expected at least ${limits.min}.`;
    if (limits?.max !== undefined && value > limits.max) return `Expected at most ${limits.max}.`;
    return null;
  },

  boolean: (_declaration, value) => (typeof value === 'boolean' ? null : 'Expected true or false.'),

  enumeration: ({ options }, value) =>
    typeof value === 'string' && options.includes(value) ? null : 'Expected one of the declared options.',

  date: (_declaration, value) =>
    Number.isNaN(momentOf(value)) ? 'Expected a date with time and offset (RFC 3339), or epoch milliseconds.' : null,
};
