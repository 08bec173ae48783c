import { isReadable, type AttributesOf, type ValueAttribute } from './map-value';

/** What is read of a file: what Strapi's media input shows. */
export const FILE_FIELDS = [
  'id',
  'documentId',
  'name',
  'alternativeText',
  'caption',
  'width',
  'height',
  'formats',
  'hash',
  'ext',
  'mime',
  'size',
  'url',
  'previewUrl',
  'provider',
] as const;

export interface PopulateOptions {
  readonly attributesOf: AttributesOf;
  /** What else is read of the entries of a type that is related to: what the content manager shows for one. */
  readonly fieldsOf: (targetUid: string) => readonly string[];
}

/** What the document service must populate so that nothing of these attributes is missing. */
export function populateOf(attributes: Readonly<Record<string, ValueAttribute>>, options: PopulateOptions): object {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, attribute]) => isReadable(attribute))
      .flatMap(([name, attribute]) => {
        const populated = populateOne(attribute, options);
        return populated ? [[name, populated]] : [];
      })
  );
}

function populateOne(attribute: ValueAttribute, options: PopulateOptions): object | null {
  const inside = (uid: string) => ({ populate: populateOf(options.attributesOf(uid), options) });
  switch (attribute.type) {
    case 'media':
      return { fields: [...FILE_FIELDS] };
    case 'relation':
      return { fields: ['documentId', ...options.fieldsOf(attribute.target ?? '')] };
    case 'component':
      return inside(attribute.component ?? '');
    case 'dynamiczone':
      return { on: Object.fromEntries((attribute.components ?? []).map((uid) => [uid, inside(uid)])) };
    default:
      return null;
  }
}

/** The types that these attributes can relate to, at any depth. */
export function targetsIn(
  attributes: Readonly<Record<string, ValueAttribute>>,
  attributesOf: AttributesOf
): ReadonlySet<string> {
  const inside = (uid: string) => targetsIn(attributesOf(uid), attributesOf);
  return new Set(
    Object.values(attributes)
      .filter(isReadable)
      .flatMap(({ component, components = [], target, type }) => {
        if (type === 'relation') return target ?? [];
        return [...(component ? [component] : []), ...components].flatMap((uid) => [...inside(uid)]);
      })
  );
}
