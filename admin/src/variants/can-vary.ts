import { ATTRIBUTES_OF_STRAPI } from '../../../shared/domain/strapi-attributes';

/** An attribute as the content manager and the Content-Type Builder know it. */
export interface KnownAttribute {
  readonly name?: string;
  readonly type?: string;
  readonly relation?: string;
  readonly pluginOptions?: { readonly personalization?: { readonly varies?: boolean } };
}

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

/** In the admin Strapi lists a few more among the attributes. */
const OF_STRAPI: ReadonlySet<string> = new Set([
  ...ATTRIBUTES_OF_STRAPI,
  'id',
  'documentId',
  'strapi_stage',
  'strapi_assignee',
]);

/** Whether one of the fields can differ per persona: the server gives no variants to a type in which none can. */
export function canVary(attributes: readonly KnownAttribute[]): boolean {
  return attributes.some(
    ({ name = '', type = '', relation = '', pluginOptions }) =>
      !OF_STRAPI.has(name) &&
      VARYING_TYPES.includes(type === 'customField' ? 'json' : type) &&
      !relation.startsWith('morph') &&
      pluginOptions?.personalization?.varies !== false
  );
}

/** The same of attributes by their names, as the content manager keeps them. */
export function someVary(attributes: Readonly<Record<string, KnownAttribute>> = {}): boolean {
  return canVary(Object.entries(attributes).map(([name, attribute]) => ({ ...attribute, name })));
}
