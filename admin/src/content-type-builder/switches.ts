import { messageId, PLUGIN_ID } from '../plugin-id';
import { typeRole } from '../variants/type-role';
import type { BuilderAttribute } from './switch-props';

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

/** Types of attributes that can vary at all; the others need no opting out. */
export const VARYING_TYPES: readonly string[] = [
  'biginteger',
  'blocks',
  'boolean',
  'component',
  'date',
  'datetime',
  'decimal',
  'dynamiczone',
  'email',
  'enumeration',
  'float',
  'integer',
  'json',
  'media',
  'number',
  'relation',
  'richtext',
  'string',
  'text',
  'time',
];

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

/** Whether one of the fields can differ per persona: the server gives no variants to a type in which none can. */
export function canVary(attributes: readonly BuilderAttribute[]): boolean {
  return attributes.some(
    ({ type = '', relation = '', pluginOptions }) =>
      VARYING_TYPES.includes(type === 'customField' ? 'json' : type) &&
      !relation.startsWith('morph') &&
      pluginOptions?.personalization?.varies !== false
  );
}

/** Only for fields of a type with variants; choosing a component has two steps, the second of which has options. */
export function fieldSwitches({ contentTypeSchema, forTarget, type, step }: FieldForm): readonly BuilderInput[] {
  if (forTarget !== 'contentType' || typeRole(contentTypeSchema?.pluginOptions)?.is !== 'base') return [];
  return type === 'component' && step === '1' ? [] : [FIELD_SWITCH];
}
