import type { SimulatedVisitor } from '../../../../shared/contracts/simulation';

/** What became of a pasted text, line by line, where it did not simply become part of the request. */
export type PasteNotice =
  | { readonly kind: 'not-understood'; readonly line: number; readonly text: string }
  /** It proves who somebody is, and a simulation needs no proof: its value is not even kept on the screen. */
  | { readonly kind: 'secret'; readonly line: number; readonly text: string }
  | { readonly kind: 'too-long'; readonly line: number; readonly text: string }
  | { readonly kind: 'body'; readonly line: number; readonly text: string };

export interface PastedRequest {
  readonly request: NonNullable<SimulatedVisitor['request']>;
  readonly notices: readonly PasteNotice[];
}

export interface PasteOptions {
  /** Cookies whose value may be used in conditions, as the operator allowed them; all others are dropped. */
  readonly allowedCookies: readonly string[];
}
