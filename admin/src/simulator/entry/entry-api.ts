import type { AttributeSchema, ComponentSchemas } from '../../variants/base/attribute-schema';
import { personalizationApi } from '../../api/admin-api';

/** A content type as the content manager describes it. */
export interface ContentType {
  readonly uid: string;
  readonly kind: 'collectionType' | 'singleType';
  readonly info: { readonly displayName: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: {
    readonly personalization?: { readonly enabled?: boolean };
    readonly i18n?: { readonly localized?: boolean };
  };
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
}

export interface ContentModels {
  readonly contentTypes: readonly ContentType[];
  readonly components: ComponentSchemas;
}

export interface Entry {
  readonly documentId: string;
  readonly title: string;
}

interface EntriesOf {
  readonly type: ContentType;
  readonly search: string;
  readonly locale: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The content manager's own routes, with its own permissions: an editor finds here what they may read there. */
const entryApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getPersonalizedModels: build.query<ContentModels, void>({
      query: () => ({ url: '/content-manager/init', method: 'GET' }),
      transformResponse: ({ data }: { data: { contentTypes: ContentType[]; components: ComponentRow[] } }) => ({
        contentTypes: data.contentTypes.filter(({ pluginOptions }) => pluginOptions?.personalization?.enabled === true),
        components: Object.fromEntries(data.components.map((component) => [component.uid, component])),
      }),
    }),
    findEntries: build.query<readonly Entry[], EntriesOf>({
      query: ({ type, search, locale }) => ({
        url: `/content-manager/${type.kind === 'singleType' ? 'single-types' : 'collection-types'}/${type.uid}`,
        method: 'GET',
        config: {
          params: {
            ...(locale !== undefined && { locale }),
            ...(type.kind === 'collectionType' && { page: 1, pageSize: 20, ...(search !== '' && { _q: search }) }),
          },
        },
      }),
      transformResponse: (answer: { results?: Fields[]; data?: Fields }, _meta, { type }) =>
        (answer.results ?? (answer.data ? [answer.data] : [])).map((entry) => entryOf(entry, type)),
    }),
    getContentLocales: build.query<readonly { code: string; name: string; isDefault: boolean }[], void>({
      query: () => ({ url: '/i18n/locales', method: 'GET' }),
    }),
  }),
});

export const { useGetPersonalizedModelsQuery, useFindEntriesQuery, useGetContentLocalesQuery } = entryApi;

type ComponentRow = { readonly uid: string } & NonNullable<ComponentSchemas[string]>;

const TITLES = ['title', 'name', 'label', 'headline', 'slug'];

/** By the usual names of titles, then by the first text there is. */
function entryOf(entry: Fields, { attributes, info }: ContentType): Entry {
  const texts = Object.keys(attributes).filter((name) => attributes[name]?.type === 'string');
  const title = [...TITLES, ...texts]
    .map((name) => entry[name])
    .find((text) => typeof text === 'string' && text !== '');
  return { documentId: String(entry.documentId), title: String(title ?? info.displayName) };
}
