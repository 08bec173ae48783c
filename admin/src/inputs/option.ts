/** One of the values that an input offers, and its name in the editor's language. */
export interface Option {
  readonly value: string;
  readonly label: string;
}
