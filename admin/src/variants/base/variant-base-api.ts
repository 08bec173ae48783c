import type { SeenBody, VariantBaseAnswer, VariantBaseQuery } from '../../../../shared/contracts/variant-base';
import { personalizationApi, route } from '../../api/admin-api';
import { type Linked, linksIn } from './links';

export interface VariantField {
  readonly type: string;
  readonly variant: string;
  readonly locale?: string;
  readonly field: string;
}

/** More links than an editor compares by eye; Strapi's own list pages by ten. */
const LINKS = 100;

/**
 * The entry behind a variant: asked for once per open variant, however many fields show it. It is none of what a deletion of
 * variants outdates: asked again for a variant that is gone, the server could but say so.
 */
const variantBaseApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getVariantBase: build.query<VariantBaseAnswer['data'], VariantBaseQuery>({
      query: (params) => ({ url: route('/variant-base'), method: 'GET', config: { params } }),
      transformResponse: ({ data }: VariantBaseAnswer) => data,
      providesTags: ['PersonalizationVariantBase'],
    }),
    keepVariantFields: build.mutation<void, SeenBody>({
      query: (data) => ({ url: route('/variant-base/seen'), method: 'POST', data }),
      invalidatesTags: ['PersonalizationVariants', 'PersonalizationVariantBase'],
    }),
    /** What a relation of the variant holds on the server; the form itself knows only what was changed since. */
    getVariantLinks: build.query<readonly Linked[], VariantField>({
      query: ({ type, variant, locale, field }) => ({
        url: `/content-manager/relations/${type}/${variant}/${field}`,
        method: 'GET',
        config: { params: { pageSize: LINKS, page: 1, ...(locale && { locale }) } },
      }),
      // Strapi answers with the last link first.
      transformResponse: (answer: unknown) => [...linksIn(answer)].reverse(),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useGetVariantBaseQuery, useKeepVariantFieldsMutation, useGetVariantLinksQuery } = variantBaseApi;
