import { messageId, PLUGIN_ID } from '../plugin-id';
import { typeRole } from '../variants/type-role';

/** How the Content-Type Builder describes one input of its forms. */
export interface BuilderInput {
  readonly name: string;
  readonly type: string;
  readonly intlLabel: { readonly id: string; readonly defaultMessage: string };
  readonly description: { readonly id: string; readonly defaultMessage: string };
}

/** What the Content-Type Builder tells about the field whose form is open. */
export interface FieldForm {
  readonly contentTypeSchema?: { readonly pluginOptions?: unknown };
  readonly forTarget?: string;
  readonly type?: string;
  readonly step?: string | null;
}

/** The names under which the Content-Type Builder keeps the inputs of the two switches. */
export const TYPE_INPUT = `${PLUGIN_ID}-type-switch`;
export const FIELD_INPUT = `${PLUGIN_ID}-field-switch`;

export const TYPE_SWITCH: BuilderInput = {
  name: 'pluginOptions.personalization.enabled',
  type: TYPE_INPUT,
  intlLabel: { id: messageId('content-type-builder.type'), defaultMessage: 'Variants per persona' },
  description: { id: messageId('content-type-builder.type.hint'), defaultMessage: 'Entries can differ per persona' },
};

const FIELD_SWITCH: BuilderInput = {
  name: 'pluginOptions.personalization.varies',
  type: FIELD_INPUT,
  intlLabel: { id: messageId('content-type-builder.field'), defaultMessage: 'The same for all personas' },
  description: { id: messageId('content-type-builder.field.hint'), defaultMessage: 'Variants cannot override it' },
};

/** Only for fields of a type with variants; choosing a component has two steps, the second of which has options. */
export function fieldSwitches({ contentTypeSchema, forTarget, type, step }: FieldForm): readonly BuilderInput[] {
  if (forTarget !== 'contentType' || typeRole(contentTypeSchema?.pluginOptions)?.is !== 'base') return [];
  return type === 'component' && step === '1' ? [] : [FIELD_SWITCH];
}
