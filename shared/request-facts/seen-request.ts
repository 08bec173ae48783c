/**
 * As much of a request as tells about the page and the way to it. Everything in it has been bounded by whoever made it, and
 * header names are lower-case.
 */
export interface SeenRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Lower-case, without the port; empty if it cannot be told. */
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}
