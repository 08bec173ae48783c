import type { FactRow, FactsAnswer } from '../../../shared/contracts/fact-declarations';
import type { JourneyRow, JourneysAnswer } from '../../../shared/contracts/journeys';
import type { OutboxAnswer, RedeliverBody } from '../../../shared/contracts/outbox';
import type { TriggerRow, TriggersAnswer } from '../../../shared/contracts/triggers';
import type { HealthAnswer } from '../../../shared/contracts/health';
import type { RuleRow, RulesAnswer } from '../../../shared/contracts/rules';
import type { CopyRightsBody, VariantRights, VariantRightsAnswer } from '../../../shared/contracts/variant-rights';
import { personalizationApi, route } from '../api/admin-api';

const sectionApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    getRuleList: build.query<readonly RuleRow[], void>({
      query: () => ({ url: route('/rules'), method: 'GET' }),
      transformResponse: ({ data }: RulesAnswer) => data,
      providesTags: ['PersonalizationRules'],
    }),
    getFactList: build.query<readonly FactRow[], void>({
      query: () => ({ url: route('/facts'), method: 'GET' }),
      transformResponse: ({ data }: FactsAnswer) => data,
      providesTags: ['PersonalizationFacts'],
    }),
    getJourneyList: build.query<readonly JourneyRow[], void>({
      query: () => ({ url: route('/journeys'), method: 'GET' }),
      transformResponse: ({ data }: JourneysAnswer) => data,
      providesTags: ['PersonalizationJourneys'],
    }),
    getTriggerList: build.query<readonly TriggerRow[], void>({
      query: () => ({ url: route('/triggers'), method: 'GET' }),
      transformResponse: ({ data }: TriggersAnswer) => data,
      providesTags: ['PersonalizationTriggers'],
    }),
    getOutbox: build.query<OutboxAnswer['data'], void>({
      query: () => ({ url: route('/outbox'), method: 'GET' }),
      transformResponse: ({ data }: OutboxAnswer) => data,
      providesTags: ['PersonalizationOutbox'],
    }),
    redeliver: build.mutation<unknown, RedeliverBody>({
      query: (data) => ({ url: route('/outbox/redeliver'), method: 'POST', data }),
      invalidatesTags: ['PersonalizationOutbox'],
    }),
    getPersonalizationHealth: build.query<HealthAnswer['data'], void>({
      query: () => ({ url: route('/health'), method: 'GET' }),
      transformResponse: ({ data }: HealthAnswer) => data,
    }),
    getVariantRights: build.query<readonly VariantRights[], void>({
      query: () => ({ url: route('/variant-rights'), method: 'GET' }),
      transformResponse: ({ data }: VariantRightsAnswer) => data,
      providesTags: ['PersonalizationRights'],
    }),
    copyVariantRights: build.mutation<unknown, CopyRightsBody>({
      query: (data) => ({ url: route('/variant-rights/copy'), method: 'POST', data }),
      invalidatesTags: ['PersonalizationRights'],
    }),
  }),
});

export const {
  useGetRuleListQuery,
  useGetFactListQuery,
  useGetJourneyListQuery,
  useGetTriggerListQuery,
  useGetOutboxQuery,
  useRedeliverMutation,
  useGetPersonalizationHealthQuery,
  useGetVariantRightsQuery,
  useCopyVariantRightsMutation,
} = sectionApi;
