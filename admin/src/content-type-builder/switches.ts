import { messageId, PLUGIN_ID } from '../plugin-id';
import type { KnownAttribute } from '../variants/can-vary';
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
  /** The field as it stands in the form. */
  readonly data?: KnownAttribute;
}

/** The names under which the Content-Type Builder keeps the inputs of the switches. */
export const TYPE_INPUT = `${PLUGIN_ID}-type-switch`;
export const FIELD_INPUT = `${PLUGIN_ID}-field-switch`;
export const PRICE_INPUT = `${PLUGIN_ID}-price-switch`;

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

const PRICE_SWITCH: BuilderInput = {
  name: 'pluginOptions.personalization.affectsPrice',
  type: PRICE_INPUT,
  intlLabel: { id: messageId('content-type-builder.price'), defaultMessage: 'Affects the price' },
  description: { id: messageId('content-type-builder.price.hint'), defaultMessage: 'Visitors are told' },
};

/** Only for fields of a type with variants; choosing a component has two steps, the second of which has options. */
export function fieldSwitches({ contentTypeSchema, data, forTarget, type, step }: FieldForm): readonly BuilderInput[] {
  if (forTarget !== 'contentType' || typeRole(contentTypeSchema?.pluginOptions)?.is !== 'base') return [];
  if (type === 'component' && step === '1') return [];
  // A price that is the same for everybody has nothing to disclose.
  return data?.pluginOptions?.personalization?.varies === false ? [FIELD_SWITCH] : [FIELD_SWITCH, PRICE_SWITCH];
}
