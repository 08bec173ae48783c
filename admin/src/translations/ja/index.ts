import fields from './fields.json';
import ruleBuilder from './rule-builder.json';
import section from './section.json';

/** One file per room of the admin; the same rooms in every language. */
export const messages: Readonly<Record<string, string>> = { ...fields, ...ruleBuilder, ...section };
