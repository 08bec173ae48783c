import type { SimulateBody, Simulation } from '../../../shared/contracts/simulation';
import { personalizationApi, route } from '../api/admin-api';

const simulatorApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    /** A question although it is a POST: the same visitor gets the same answer until a persona or rule is saved. */
    simulate: build.query<Simulation, SimulateBody>({
      query: (data) => ({ url: route('/simulate'), method: 'POST', data }),
      transformResponse: ({ data }: { data: Simulation }) => data,
      providesTags: ['PersonalizationPersonas', 'PersonalizationRules', 'PersonalizationVariants'],
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useSimulateQuery } = simulatorApi;
