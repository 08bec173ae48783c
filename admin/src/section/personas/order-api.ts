import type { PersonaOrderBody } from '../../../../shared/contracts/personas';
import { route } from '../../api/admin-api';
import { personasApi } from '../../personas/personas-api';
import { arranged } from './order';

const orderApi = personasApi.injectEndpoints({
  endpoints: (build) => ({
    orderPersonas: build.mutation<{ readonly revision: string }, PersonaOrderBody>({
      query: (data) => ({ url: route('/personas/order'), method: 'PUT', data }),
      transformResponse: ({ data }: { data: { readonly revision: string } }) => data,
      // Written into what is shown before it is asked for again, so that nothing jumps back in between.
      async onQueryStarted({ keys }, { dispatch, queryFulfilled }) {
        const saved = await queryFulfilled.catch(() => null);
        if (!saved) return;
        dispatch(
          personasApi.util.updateQueryData('getPersonas', undefined, ({ personas }) => ({
            personas: arranged(personas, keys).map((persona, index) => ({ ...persona, priority: index + 1 })),
            revision: saved.data.revision,
          }))
        );
      },
      // Who is always behind whom, and which variants are reachable, depends on the order; after a refusal the list is old.
      invalidatesTags: ['PersonalizationPersonas', 'PersonalizationVariants'],
    }),
  }),
});

export const { useOrderPersonasMutation } = orderApi;
