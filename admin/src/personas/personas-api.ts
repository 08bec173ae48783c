import type { PersonasAnswer } from '../../../shared/contracts/personas';
import { personalizationApi, route } from '../api/admin-api';

export const personasApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getPersonas: build.query<PersonasAnswer['data'], void>({
      query: () => ({ url: route('/personas'), method: 'GET' }),
      transformResponse: ({ data }: PersonasAnswer) => data,
      providesTags: ['PersonalizationPersonas'],
    }),
  }),
});

/** All personas, best first. */
export const { useGetPersonasQuery } = personasApi;
