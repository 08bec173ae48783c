import type {
  DuplicateVariantBody,
  EntryVariantsAnswer,
  EntryVariantsQuery,
  NewVariantAnswer,
  NewVariantBody,
  VariantCountsAnswer,
} from '../../../shared/contracts/entry-variants';
import { personalizationApi, route } from '../api/admin-api';

/** What the panel beside an entry and the column of the list view ask for. */
const variantsApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getEntryVariants: build.query<EntryVariantsAnswer['data'], EntryVariantsQuery>({
      query: (params) => ({ url: route('/entry-variants'), method: 'GET', config: { params } }),
      transformResponse: ({ data }: EntryVariantsAnswer) => data,
      providesTags: ['PersonalizationVariants', 'PersonalizationPersonas'],
    }),
    getVariantCounts: build.query<VariantCountsAnswer['data'], { type: string; entries: string }>({
      query: (params) => ({ url: route('/entry-variants/counts'), method: 'GET', config: { params } }),
      transformResponse: ({ data }: VariantCountsAnswer) => data,
      providesTags: ['PersonalizationVariants'],
    }),
    createVariant: build.mutation<NewVariantAnswer['data'], NewVariantBody>({
      query: (data) => ({ url: route('/entry-variants'), method: 'POST', data }),
      transformResponse: ({ data }: NewVariantAnswer) => data,
      invalidatesTags: ['PersonalizationVariants'],
    }),
    duplicateVariant: build.mutation<NewVariantAnswer['data'], DuplicateVariantBody>({
      query: (data) => ({ url: route('/entry-variants/duplicate'), method: 'POST', data }),
      transformResponse: ({ data }: NewVariantAnswer) => data,
      invalidatesTags: ['PersonalizationVariants'],
    }),
    /** Strapi's own deletion, with its permissions. `*` is every locale: half a variant would keep its personas. */
    deleteVariant: build.mutation<void, { variantType: string; documentId: string; isLocalized: boolean }>({
      query: ({ variantType, documentId, isLocalized }) => ({
        url: `/content-manager/collection-types/${variantType}/${documentId}`,
        method: 'DELETE',
        config: isLocalized ? { params: { locale: '*' } } : {},
      }),
      invalidatesTags: ['PersonalizationVariants'],
    }),
  }),
});

export const {
  useGetEntryVariantsQuery,
  useGetVariantCountsQuery,
  useCreateVariantMutation,
  useDuplicateVariantMutation,
  useDeleteVariantMutation,
} = variantsApi;
