import { errors } from '@strapi/utils';

/** 503. As with 409, Strapi has no error of its own for it. */
export class UnavailableError extends Error {
  readonly status = 503;

  constructor(
    message: string,
    readonly details: object
  ) {
    super(message);
    this.name = 'UnavailableError';
  }
}

Object.setPrototypeOf(UnavailableError.prototype, errors.HttpError.prototype as object);
