import type { Core, Struct, UID } from '@strapi/types';
import { topicKey } from '../../../shared/domain/event';
import { textList } from './stored-values';

/** Reads what entries are about, from the attributes that their type names in `pluginOptions.personalization.topics`. */
export interface TopicRepository {
  /** Whether the type exists and names attributes. */
  hasTopics(type: string): boolean;
  /** The topics of a published entry, each once; none where it does not exist. */
  find(entry: { readonly type: string; readonly documentId: string }): Promise<readonly string[]>;
  /** The topics that published entries of all types have, each once; of a large type, of some of its entries. */
  findNames(): Promise<readonly string[]>;
}

/** Entries of one type that are looked at for the names of their topics. */
const MAX_ENTRIES_FOR_NAMES = 500;

/** A relation or a plain attribute, with the attribute of the related entry that names the topic. */
interface TopicSource {
  readonly attribute: string;
  readonly name: string | null;
}

type Schema = Struct.ContentTypeSchema;

export function createTopicRepository(strapi: Core.Strapi): TopicRepository {
  const sourcesOf = (type: string): readonly TopicSource[] => {
    const schema = Object.hasOwn(strapi.contentTypes, type) ? strapi.contentTypes[type as UID.ContentType] : undefined;
    if (!schema) return [];
    const options = schema.pluginOptions?.personalization as { topics?: unknown } | undefined;
    return textList(options?.topics).flatMap((path) => sourceOf(strapi, schema, path) ?? []);
  };

  const isPublished = (type: string) =>
    strapi.contentTypes[type as UID.ContentType]?.options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {};

  return {
    hasTopics: (type) => sourcesOf(type).length > 0,

    async findNames() {
      const types = Object.keys(strapi.contentTypes).filter((type) => sourcesOf(type).length > 0);
      const found = await Promise.all(
        types.map(async (type) => {
          const sources = sourcesOf(type);
          const rows = await strapi.db.query(type as UID.ContentType).findMany({
            where: isPublished(type),
            orderBy: { id: 'desc' },
            limit: MAX_ENTRIES_FOR_NAMES,
            populate: populateOf(sources),
          });
          return rows.flatMap((row: Row) => topicsOf(row, sources));
        })
      );
      return [...new Set(found.flat())];
    },

    async find({ type, documentId }) {
      const sources = sourcesOf(type);
      // Not by locale: an entry is about the same things in every language, and one row says which.
      const row = await strapi.db.query(type as UID.ContentType).findOne({
        where: { documentId, ...isPublished(type) },
        orderBy: { id: 'asc' },
        populate: populateOf(sources),
      });
      return row ? [...new Set(topicsOf(row, sources))] : [];
    },
  };
}

/** `category` names a relation by its best attribute, `category.code` by that one, `keywords` an attribute itself. */
function sourceOf(strapi: Core.Strapi, { attributes }: Schema, path: string): TopicSource | undefined {
  const [attribute = '', named] = path.split('.');
  if (!Object.hasOwn(attributes, attribute)) return undefined;
  const definition = attributes[attribute] as { type: string; target?: string };
  if (definition.type !== 'relation') return named === undefined ? { attribute, name: null } : undefined;
  const target = definition.target ? strapi.contentTypes[definition.target as UID.ContentType] : undefined;
  const name = target && (named ?? NAMES.find((candidate) => Object.hasOwn(target.attributes, candidate)));
  return name !== undefined && Object.hasOwn(target!.attributes, name) ? { attribute, name } : undefined;
}

/** What usually names an entry the same way in every language, before what does not. */
const NAMES = ['key', 'code', 'slug', 'name', 'title'];

type Row = Readonly<Record<string, unknown>>;

const populateOf = (sources: readonly TopicSource[]) =>
  Object.fromEntries(
    sources.flatMap(({ attribute, name }) => (name === null ? [] : [[attribute, { select: ['id', name] }]]))
  );

const topicsOf = (row: Row, sources: readonly TopicSource[]): string[] =>
  sources.flatMap(({ attribute, name }) => textsOf(row[attribute], name)).flatMap((text) => topicKey(text) ?? []);

function textsOf(value: unknown, name: string | null): readonly string[] {
  const entries = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const texts = name === null ? entries : entries.map((entry) => (entry as Record<string, unknown> | null)?.[name]);
  return texts.filter((text): text is string => typeof text === 'string');
}
