import type { OwnTypes, Schema } from './own-app';

const localized = { pluginOptions: { i18n: { localized: true } } };

const info = (name: string, plural = `${name}s`) => ({ singularName: name, pluralName: plural, displayName: name });

/** Every kind of attribute that a variant can take over from its base, in a type with locales, drafts and variants. */
export const story: Schema = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: info('story', 'stories'),
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true }, personalization: { enabled: true } },
  attributes: {
    title: { type: 'string', required: true, ...localized },
    slug: { type: 'uid', targetField: 'title' },
    code: { type: 'string', unique: true, default: 'none', ...localized },
    rating: { type: 'integer' },
    fixed: {
      type: 'string',
      ...localized,
      pluginOptions: { i18n: { localized: true }, personalization: { varies: false } },
    },
    note: { type: 'string', private: true, ...localized },
    cover: { type: 'media', multiple: false, ...localized },
    quote: { type: 'component', component: 'blocks.quote', required: true, ...localized },
    blocks: { type: 'dynamiczone', components: ['blocks.quote', 'blocks.people'], ...localized },
    author: { type: 'relation', relation: 'manyToOne', target: 'api::author.author', inversedBy: 'stories' },
    readers: { type: 'relation', relation: 'manyToMany', target: 'api::author.author' },
    related: { type: 'relation', relation: 'oneToMany', target: 'api::story.story' },
  },
};

export const author: Schema = {
  kind: 'collectionType',
  collectionName: 'authors',
  info: info('author'),
  options: { draftAndPublish: true },
  attributes: {
    name: { type: 'string' },
    stories: { type: 'relation', relation: 'oneToMany', target: 'api::story.story', mappedBy: 'author' },
  },
};

/** Neither locales nor drafts. */
export const notice: Schema = {
  kind: 'singleType',
  collectionName: 'notices',
  info: info('notice'),
  options: { draftAndPublish: false },
  pluginOptions: { personalization: { enabled: true } },
  attributes: {
    text: { type: 'text', required: true },
    level: { type: 'enumeration', enum: ['low', 'high'], required: true },
  },
};

export const components: Readonly<Record<string, Schema>> = {
  'blocks.quote': {
    collectionName: 'components_blocks_quotes',
    info: { displayName: 'Quote' },
    attributes: { text: { type: 'string', required: true }, portrait: { type: 'media', multiple: false } },
  },
  'blocks.people': {
    collectionName: 'components_blocks_people',
    info: { displayName: 'People' },
    attributes: { people: { type: 'relation', relation: 'oneToMany', target: 'api::author.author' } },
  },
};

export const allTypes: OwnTypes = { types: { story, author, notice }, components };

/** The same types, but `name` does not ask for variants (any more). */
export function without(name: 'story' | 'notice'): OwnTypes {
  const schema = allTypes.types[name] as { pluginOptions: Record<string, unknown> };
  const { personalization: _, ...pluginOptions } = schema.pluginOptions;
  return { ...allTypes, types: { ...allTypes.types, [name]: { ...schema, pluginOptions } } };
}

export const STORY = 'api::story.story';
export const AUTHOR = 'api::author.author';
export const NOTICE = 'api::notice.notice';
export const STORY_VARIANT = 'plugin::personalization.pz-story';
export const NOTICE_VARIANT = 'plugin::personalization.pz-notice';
export const PERSONA = 'plugin::personalization.persona';
