import { errors } from '@strapi/utils';
import type { ErrorAnswer } from '../../../shared/contracts/error';
import type { Problem, ProblemCode } from '../../../shared/domain/problem';

/**
 * Problems become one of Strapi's errors here and nowhere else. `details.code` is the first problem's code;
 * `details.errors` is Strapi's own list of field errors, each with its code, so that Strapi's forms show them as they are.
 *
 * A refusal with status 403 is a PolicyError: a plain ForbiddenError is caught by the router's authorization step, which
 * wraps the controller too, and comes out as "Forbidden" without any details.
 */
export function refusal(problems: readonly [Problem, ...Problem[]]): Error {
  const [first] = problems;
  const message = problems.length === 1 ? first.message : `${problems.length} problems: ${first.message}`;
  const details: RefusalDetails = {
    code: first.code,
    errors: problems.map(({ code, path, message }) => ({ code, path: [...path], message, name: 'ValidationError' })),
  };
  return ERROR_OF_CODE[first.code]?.(message, details) ?? new errors.ValidationError(message, details);
}

/** A refusal that concerns the request as a whole. */
export function requestRefusal(code: ProblemCode, message: string): Error {
  return refusal([{ code, path: [], message }]);
}

/** Throws the refusal where there is something to refuse. */
export function refuseAny(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first) throw refusal([first, ...others]);
}

type RefusalDetails = ErrorAnswer['error']['details'];

const policyError = (message: string, details: RefusalDetails) => new errors.PolicyError(message, details);

const ERROR_OF_CODE: Partial<Record<ProblemCode, (message: string, details: RefusalDetails) => Error>> = {
  'request.too-large': (message, details) => new errors.PayloadTooLargeError(message, details),
  'request.too-many': (message, details) => new errors.RateLimitError(message, details),
  'entry.missing': (message, details) => new errors.NotFoundError(message, details),
  'entry.not-allowed': policyError,
  'persona.not-allowed': policyError,
  'visitor.no-consent': policyError,
};
