import type { BehaviourNamesAnswer } from '../../../shared/contracts/behaviour-names';
import type { ConditionCheckAnswer, ConditionCheckBody } from '../../../shared/contracts/conditions';
import type { FactsAnswer } from '../../../shared/contracts/fact-declarations';
import type { JourneysAnswer } from '../../../shared/contracts/journeys';
import type { PersonasAnswer } from '../../../shared/contracts/personas';
import type { PredicatesAnswer } from '../../../shared/contracts/predicates';
import type { RulesAnswer } from '../../../shared/contracts/rules';
import type { TriggersAnswer } from '../../../shared/contracts/triggers';
import { personalizationApi, route } from '../api/admin-api';

/** What the builder asks the server for. What it cannot have (a role without the right to it) it does without. */
const builderApi = personalizationApi.injectEndpoints({
  endpoints: (build) => ({
    builderPredicates: build.query<PredicatesAnswer['data'], void>({
      query: () => ({ url: route('/predicates'), method: 'GET' }),
      transformResponse: ({ data }: PredicatesAnswer) => data,
    }),
    builderPersonas: build.query<PersonasAnswer['data']['personas'], void>({
      query: () => ({ url: route('/personas'), method: 'GET' }),
      transformResponse: ({ data }: PersonasAnswer) => data.personas,
      providesTags: ['PersonalizationPersonas'],
    }),
    builderRules: build.query<RulesAnswer['data'], void>({
      query: () => ({ url: route('/rules'), method: 'GET' }),
      transformResponse: ({ data }: RulesAnswer) => data,
      providesTags: ['PersonalizationRules'],
    }),
    builderFacts: build.query<FactsAnswer['data'], void>({
      query: () => ({ url: route('/facts'), method: 'GET' }),
      transformResponse: ({ data }: FactsAnswer) => data,
      providesTags: ['PersonalizationFacts'],
    }),
    builderBehaviourNames: build.query<BehaviourNamesAnswer['data'], void>({
      query: () => ({ url: route('/behaviour-names'), method: 'GET' }),
      transformResponse: ({ data }: BehaviourNamesAnswer) => data,
    }),
    builderJourneys: build.query<JourneysAnswer['data'], void>({
      query: () => ({ url: route('/journeys'), method: 'GET' }),
      transformResponse: ({ data }: JourneysAnswer) => data,
      providesTags: ['PersonalizationJourneys'],
    }),
    builderTargets: build.query<TriggersAnswer['meta']['targets'], void>({
      query: () => ({ url: route('/triggers'), method: 'GET' }),
      transformResponse: ({ meta }: TriggersAnswer) => meta.targets,
    }),
    checkCondition: build.mutation<ConditionCheckAnswer['data'], ConditionCheckBody>({
      query: (data) => ({ url: route('/conditions/check'), method: 'POST', data }),
      transformResponse: ({ data }: ConditionCheckAnswer) => data,
    }),
  }),
});

export const {
  useBuilderPredicatesQuery,
  useBuilderPersonasQuery,
  useBuilderRulesQuery,
  useBuilderFactsQuery,
  useBuilderBehaviourNamesQuery,
  useBuilderJourneysQuery,
  useBuilderTargetsQuery,
  useCheckConditionMutation,
} = builderApi;
