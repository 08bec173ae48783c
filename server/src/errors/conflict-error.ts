import { errors } from '@strapi/utils';

/**
 * 409. Strapi has no error of its own for it, and its list of statuses by class is closed; what descends from its HTTP
 * errors keeps its status, name and details. That class cannot be extended in so many words: its constructor throws.
 */
export class ConflictError extends Error {
  readonly status = 409;

  constructor(
    message: string,
    readonly details: object
  ) {
    super(message);
    this.name = 'ConflictError';
  }
}

Object.setPrototypeOf(ConflictError.prototype, errors.HttpError.prototype as object);
