import type { ContentTypeModel } from '../schemas';

/** A field of the GraphQL schema behind which something of an entry is loaded. */
export interface EntryField {
  /** Uid of the content type or component. */
  readonly model: string;
  readonly attribute: string;
  readonly type: 'relation' | 'media' | 'component' | 'dynamiczone';
  /** Whether a variant can replace it. */
  readonly isVarying: boolean;
  /** Whether entries with variants can stand behind it: the uid of their type, or `any` where each says its own. */
  readonly leadsTo: string | 'any' | null;
}

interface GraphqlNaming {
  getTypeName(model: object): string;
  getComponentName(model: object): string;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly components?: readonly string[];
}

export interface EntryFieldsOptions {
  readonly contentTypes: Readonly<Record<string, ContentTypeModel>>;
  readonly components: Readonly<Record<string, ContentTypeModel>>;
  readonly naming: GraphqlNaming;
  /** Uid of the variant type of a base type, registered or not. */
  readonly variantUid: (uid: string) => string;
}

/** Looks up what a field stands for, by the names that Strapi gives types. Fields that have nothing to do with us are not in it. */
export type EntryFields = (typeName: string, attribute: string) => EntryField | undefined;

export function findEntryFields({ contentTypes, components, naming, variantUid }: EntryFieldsOptions): EntryFields {
  const byName = new Map<string, EntryField>();
  const hasVariants = (uid: string): boolean => Object.hasOwn(contentTypes, variantUid(uid));
  const add = (typeName: string, model: string, attributes: ContentTypeModel['attributes']): void => {
    const varying = contentTypes[variantUid(model)]?.attributes ?? {};
    for (const [name, attribute] of Object.entries(attributes)) {
      const field = fieldOf(model, name, attribute, Object.hasOwn(varying, name), hasVariants);
      if (field) byName.set(`${typeName}.${name}`, field);
    }
  };
  for (const [uid, type] of Object.entries(contentTypes)) add(naming.getTypeName(type), uid, type.attributes);
  for (const [uid, type] of Object.entries(components)) add(naming.getComponentName(type), uid, type.attributes);
  return (typeName, attribute) => byName.get(`${typeName}.${attribute}`);
}

function fieldOf(
  model: string,
  name: string,
  { components, target, type }: Attribute,
  isVarying: boolean,
  hasVariants: (uid: string) => boolean
): EntryField | null {
  const base = { model, attribute: name, isVarying };
  switch (type) {
    case 'relation': {
      // Without a target of its own it may lead to an entry of any type.
      const leadsTo = typeof target !== 'string' ? 'any' : hasVariants(target) ? target : null;
      return isVarying || leadsTo !== null ? { ...base, type, leadsTo } : null;
    }
    case 'dynamiczone':
      // Strapi answers an empty zone with an error of its own.
      return isVarying && components?.length !== 0 ? { ...base, type, leadsTo: null } : null;
    case 'media':
    case 'component':
      return isVarying ? { ...base, type, leadsTo: null } : null;
    default:
      return null;
  }
}
