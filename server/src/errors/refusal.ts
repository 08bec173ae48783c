import { errors } from '@strapi/utils';
import type { ErrorAnswer } from '../../../shared/contracts/error';
import type { Place } from '../../../shared/contracts/places';
import type { Problem, ProblemCode } from '../../../shared/domain/problem';
import { ConflictError } from './conflict-error';
import { UnavailableError } from './unavailable-error';

/** A problem that is a use of something somewhere else. */
export interface UseProblem extends Problem {
  readonly place?: Place;
  /** How many places are not named. */
  readonly morePlaces?: number;
}

/**
 * Problems become one of Strapi's errors here and nowhere else. `details.code` is the first problem's code;
 * `details.errors` is Strapi's own list of field errors, each with its code, so that Strapi's forms show them as they are.
 *
 * A refusal with status 403 is a PolicyError: a plain ForbiddenError is caught by the router's authorization step, which
 * wraps the controller too, and comes out as "Forbidden" without any details.
 */
export function refusal(
  problems: readonly [UseProblem, ...UseProblem[]],
  { samples }: Pick<RefusalDetails, 'samples'> = {}
): Error {
  const [first] = problems;
  const message = problems.length === 1 ? first.message : `${problems.length} problems: ${first.message}`;
  const places = problems.flatMap(({ place }) => place ?? []);
  const morePlaces = problems.reduce((sum, problem) => sum + (problem.morePlaces ?? 0), 0);
  const details: RefusalDetails = {
    code: first.code,
    ...(places.length > 0 && { places }),
    ...(morePlaces > 0 && { morePlaces }),
    errors: problems.map(({ code, path, message }) => ({ code, path: [...path], message, name: 'ValidationError' })),
    ...(samples && { samples }),
  };
  return ERROR_OF_CODE[first.code]?.(message, details) ?? new errors.ValidationError(message, details);
}

/** A refusal that concerns the request as a whole. */
export function requestRefusal(code: ProblemCode, message: string): Error {
  return refusal([{ code, path: [], message }]);
}

/** Throws the refusal where there is something to refuse. */
export function refuseAny(problems: readonly UseProblem[]): void {
  const [first, ...others] = problems;
  if (first) throw refusal([first, ...others]);
}

type RefusalDetails = ErrorAnswer['error']['details'];

const policyError = (message: string, details: RefusalDetails) => new errors.PolicyError(message, details);

const ERROR_OF_CODE: Partial<Record<ProblemCode, (message: string, details: RefusalDetails) => Error>> = {
  'request.too-large': (message, details) => new errors.PayloadTooLargeError(message, details),
  'request.too-many': (message, details) => new errors.RateLimitError(message, details),
  'request.foreign': policyError,
  'order.changed': (message, details) => new ConflictError(message, details),
  'visitor.taken-in': (message, details) => new ConflictError(message, details),
  'visitor.store-unavailable': (message, details) => new UnavailableError(message, details),
  'profile.missing': (message, details) => new errors.NotFoundError(message, details),
  'entry.missing': (message, details) => new errors.NotFoundError(message, details),
  'entry.not-allowed': policyError,
  'persona.not-allowed': policyError,
  'profile.not-allowed': policyError,
  'preview.invalid': policyError,
  'preview.expired': policyError,
  'visitor.no-consent': policyError,
};
