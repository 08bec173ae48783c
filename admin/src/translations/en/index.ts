import contentTypeBuilder from './content-type-builder.json';
import controls from './controls.json';
import failures from './failures.json';
import fields from './fields.json';
import inputs from './inputs.json';
import overrides from './overrides.json';
import ownForms from './own-forms.json';
import preview from './preview.json';
import problems from './problems.json';
import ruleBuilder from './rule-builder.json';
import sampleCheck from './sample-check.json';
import section from './section.json';
import simulator from './simulator.json';
import unsaved from './unsaved.json';
import variants from './variants.json';

/** One file per room of the admin; the same rooms in every language. */
export const messages: Readonly<Record<string, string>> = {
  ...contentTypeBuilder,
  ...controls,
  ...failures,
  ...fields,
  ...inputs,
  ...overrides,
  ...ownForms,
  ...preview,
  ...problems,
  ...ruleBuilder,
  ...sampleCheck,
  ...section,
  ...simulator,
  ...unsaved,
  ...variants,
};
