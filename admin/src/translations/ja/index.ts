import fields from './fields.json';

/** One file per room of the admin; the same rooms in every language. */
export const messages: Readonly<Record<string, string>> = { ...fields };
