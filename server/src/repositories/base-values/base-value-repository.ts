import type { Core } from '@strapi/types';
import { mapValue, type AttributesOf, type Entry, type ValueAttribute } from './map-value';
import { FILE_FIELDS, populateOf, targetsIn } from './populate-of';

/** The fields of an entry, whole and bare: components without ids, of files and related entries what identifies and names them. */
export interface BaseValueRepository {
  /** The draft of an entry in one locale, with these fields; `null` where there is none. */
  read(uid: string, entry: EntryPlace, fields: readonly string[]): Promise<Entry | null>;
  readonly attributesOf: AttributesOf;
  /** How the content manager shows a type: by which attribute it names the entries, and the order of the form. */
  formOf(uid: string): Promise<TypeForm>;
}

export interface TypeForm {
  readonly mainField: string;
  readonly order: readonly string[];
}

export interface EntryPlace {
  readonly documentId: string;
  /** `null` where the type is not localized. */
  readonly locale: string | null;
}

export function createBaseValueRepository(strapi: Core.Strapi): BaseValueRepository {
  const attributesOf: AttributesOf = (uid) =>
    (strapi.getModel(uid as ModelUid)?.attributes ?? {}) as Readonly<Record<string, ValueAttribute>>;

  async function formOf(uid: string): Promise<TypeForm> {
    const contentTypes = strapi.plugin('content-manager').service('content-types');
    const { layouts, settings }: ContentManagerConfiguration = await contentTypes.findConfiguration({ uid });
    return { mainField: settings.mainField, order: (layouts.edit ?? []).flat().map(({ name }) => name) };
  }

  return {
    attributesOf,
    formOf,
    async read(uid, { documentId, locale }, fields) {
      const known = attributesOf(uid);
      const attributes = Object.fromEntries(
        fields.flatMap((name) => {
          const attribute = known[name];
          return attribute ? [[name, attribute]] : [];
        })
      );
      const targets = [...targetsIn(attributes, attributesOf)];
      const mainFields = new Map(
        await Promise.all(targets.map(async (target) => [target, (await formOf(target)).mainField] as const))
      );
      const namesOf = (target: string) => nameFields(mainFields.get(target), attributesOf(target));
      const scalars = Object.keys(attributes).filter((name) => !isPopulated(attributes[name]));
      // Below the document service, which gives nobody an attribute that is private. Drafts at every level.
      const query = strapi.get('query-params').transform(
        uid as never,
        {
          status: 'draft',
          fields: ['documentId', ...scalars],
          populate: populateOf(attributes, { attributesOf, fieldsOf: namesOf }),
        } as never
      );
      const where = { documentId, ...(locale !== null && { locale }) };
      const entry: Entry | null = await strapi.db.query(uid).findOne({ ...query, where });
      if (!entry) return null;

      const visit = {
        scalar: (value: unknown) => value,
        file: (file: Entry) => pick(file, FILE_FIELDS),
        relation: (related: readonly Entry[], { target = '' }: ValueAttribute) =>
          related.map((one) => withoutNoLocale(pick(one, ['id', 'documentId', ...namesOf(target)]))),
        component: (component: Entry) => component,
      };
      const values = Object.entries(attributes).map(([name, attribute]) => [
        name,
        mapValue(entry[name], attribute, attributesOf, visit),
      ]);
      return Object.fromEntries(values);
    },
  };
}

type ModelUid = Parameters<Core.Strapi['getModel']>[0];

interface ContentManagerConfiguration {
  readonly settings: { readonly mainField: string };
  readonly layouts: { readonly edit?: readonly (readonly { readonly name: string }[])[] };
}

const POPULATED: ReadonlySet<string> = new Set(['media', 'relation', 'component', 'dynamiczone']);

function isPopulated(attribute: ValueAttribute | undefined): boolean {
  return POPULATED.has(attribute?.type ?? '');
}

/** Row ids come along anyway, and some types have no better name for their entries. */
function nameFields(
  mainField: string | undefined,
  attributes: Readonly<Record<string, ValueAttribute>>
): readonly string[] {
  const locale = attributes.locale ? ['locale'] : [];
  return mainField && attributes[mainField] && !isPopulated(attributes[mainField]) ? [mainField, ...locale] : locale;
}

/** Every type has the attribute; where the type is not localized it says nothing. */
function withoutNoLocale({ locale, ...entry }: Entry): Entry {
  return typeof locale === 'string' ? { ...entry, locale } : entry;
}

function pick(entry: Entry, names: readonly string[]): Entry {
  return Object.fromEntries(names.filter((name) => name in entry).map((name) => [name, entry[name]]));
}
