import type {
  SampleCheckAnswer,
  SampleCheckBody,
  SampleVisitor,
  SampleVisitorBody,
  SampleVisitorsAnswer,
} from '../../../../shared/contracts/sample-visitors';
import { personalizationApi, route } from '../../api/admin-api';

const samplesApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getSampleVisitors: build.query<readonly SampleVisitor[], void>({
      query: () => ({ url: route('/sample-visitors'), method: 'GET' }),
      transformResponse: ({ data }: SampleVisitorsAnswer) => data,
      providesTags: ['PersonalizationSampleVisitors'],
    }),
    /** How the sample visitors come out, now or with drafts that are not saved yet. */
    checkSampleVisitors: build.query<SampleCheckAnswer['data'], SampleCheckBody>({
      query: (data) => ({ url: route('/sample-visitors/check'), method: 'POST', data }),
      transformResponse: ({ data }: SampleCheckAnswer) => data,
      providesTags: ['PersonalizationSampleVisitors', 'PersonalizationPersonas', 'PersonalizationRules'],
      keepUnusedDataFor: 0,
    }),
    createSampleVisitor: build.mutation<unknown, SampleVisitorBody>({
      query: (data) => ({ url: route('/sample-visitors'), method: 'POST', data }),
      invalidatesTags: ['PersonalizationSampleVisitors'],
    }),
    updateSampleVisitor: build.mutation<unknown, SampleVisitor>({
      query: ({ documentId, ...data }) => ({ url: route(`/sample-visitors/${documentId}`), method: 'PUT', data }),
      invalidatesTags: ['PersonalizationSampleVisitors'],
    }),
    deleteSampleVisitor: build.mutation<unknown, string>({
      query: (documentId) => ({ url: route(`/sample-visitors/${documentId}`), method: 'DELETE' }),
      invalidatesTags: ['PersonalizationSampleVisitors'],
    }),
  }),
});

export const {
  useGetSampleVisitorsQuery,
  useCheckSampleVisitorsQuery,
  useCreateSampleVisitorMutation,
  useUpdateSampleVisitorMutation,
  useDeleteSampleVisitorMutation,
} = samplesApi;
