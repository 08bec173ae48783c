import { affectsPrice } from '../../../shared/domain/field-options';
import type { VersionStatus } from '../../../shared/domain/variant';
import type { Model } from './model-graph';

/** What the overlay must know of Strapi's content types and components. They do not change while Strapi runs. */
export interface Schemas {
  readonly models: ReadonlyMap<string, Model>;
  isLocalized(uid: string): boolean;
  isSingleType(uid: string): boolean;
  /** Whether an attribute comes through `populate` rather than `fields`. */
  isPopulatable(uid: string, attribute: string): boolean;
  /** Whether the content API never shows an attribute. */
  isPrivate(uid: string, attribute: string): boolean;
  /** Names of the attributes that are marked as affecting the price, or hold something that is. */
  priceFields(uid: string): ReadonlySet<string>;
  /** The version of a type's entries in an answer that was asked for with `status`, which Strapi takes for a draft by default. */
  statusOf(uid: string, status: unknown): VersionStatus;
}

export interface ContentTypeModel extends Model {
  readonly kind?: string;
  readonly options?: { readonly draftAndPublish?: boolean; readonly privateAttributes?: readonly string[] };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

const NONE: ReadonlySet<string> = new Set();

const POPULATABLE = new Set(['relation', 'media', 'component', 'dynamiczone']);

export function createSchemas(models: Readonly<Record<string, ContentTypeModel>>): Schemas {
  const byUid = new Map(Object.entries(models));
  const attribute = (uid: string, name: string) => byUid.get(uid)?.attributes[name];
  const prices = new Map<string, ReadonlySet<string>>();
  const priceFields = (uid: string): ReadonlySet<string> => {
    const known = prices.get(uid);
    if (known) return known;
    // First: a component that holds itself is asked for itself.
    prices.set(uid, NONE);
    const found = Object.entries(byUid.get(uid)?.attributes ?? {}).filter(
      ([, { component, components = [], ...marked }]) =>
        affectsPrice(marked) || [component ?? [], components].flat().some((inside) => priceFields(inside).size > 0)
    );
    prices.set(uid, new Set(found.map(([name]) => name)));
    return prices.get(uid)!;
  };
  return {
    models: byUid,
    priceFields,
    isLocalized: (uid) => byUid.get(uid)?.pluginOptions?.i18n?.localized === true,
    isSingleType: (uid) => byUid.get(uid)?.kind === 'singleType',
    isPopulatable: (uid, name) => POPULATABLE.has(attribute(uid, name)?.type ?? ''),
    isPrivate: (uid, name) =>
      attribute(uid, name)?.private === true || byUid.get(uid)?.options?.privateAttributes?.includes(name) === true,
    statusOf: (uid, status) =>
      byUid.get(uid)?.options?.draftAndPublish === true && status !== 'published' ? 'draft' : 'published',
  };
}

/** The schemas of an application, read when they are first asked for: only then are its content types complete. */
export function schemasOf(strapi: { readonly contentTypes: object; readonly components: object }): () => Schemas {
  let schemas: Schemas | undefined;
  return () =>
    (schemas ??= createSchemas({ ...strapi.contentTypes, ...strapi.components } as Record<string, ContentTypeModel>));
}
