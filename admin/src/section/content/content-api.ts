import { personalizationApi } from '../../api/admin-api';
import { type ContentUid, FACT_UID, JOURNEY_UID, PERSONA_UID, RULE_UID, TRIGGER_UID } from './content-uids';

/** The content manager's own lists and forms are told too, or they would show what is gone. */
const api = personalizationApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] });

const OUR_TAGS = {
  [PERSONA_UID]: 'PersonalizationPersonas',
  [RULE_UID]: 'PersonalizationRules',
  [FACT_UID]: 'PersonalizationFacts',
  [JOURNEY_UID]: 'PersonalizationJourneys',
  [TRIGGER_UID]: 'PersonalizationTriggers',
} as const;

function touchedBy(uid: ContentUid, documentId?: string) {
  return [
    OUR_TAGS[uid],
    // A persona that comes, goes or is switched changes which variants are reachable, and what rules are used by.
    ...(uid === PERSONA_UID ? (['PersonalizationVariants', 'PersonalizationRules'] as const) : []),
    { type: 'Document' as const, id: `${uid}_LIST` },
    ...(documentId ? [{ type: 'Document' as const, id: `${uid}_${documentId}` }] : []),
    'Relations' as const,
  ];
}

/** Writing goes through the content manager: its rights, its checks and its refusals count here as in its forms. */
const contentApi = api.injectEndpoints({
  endpoints: (build) => ({
    createContent: build.mutation<{ documentId: string }, { uid: ContentUid; data: object }>({
      query: ({ uid, data }) => ({ url: address(uid), method: 'POST', data }),
      transformResponse: ({ data }: { data: { documentId: string } }) => data,
      invalidatesTags: (_answer, error, { uid }) => (error ? [] : touchedBy(uid)),
    }),
    changeContent: build.mutation<unknown, { uid: ContentUid; documentId: string; data: object }>({
      query: ({ uid, documentId, data }) => ({ url: address(uid, documentId), method: 'PUT', data }),
      // After a failure too: the list shows the stored state again.
      invalidatesTags: (_answer, _error, { uid, documentId }) => touchedBy(uid, documentId),
    }),
    deleteContent: build.mutation<unknown, { uid: ContentUid; documentId: string }>({
      query: ({ uid, documentId }) => ({
        url: address(uid, documentId),
        method: 'DELETE',
        // The questions of a fact are translated; what is deleted goes in all its locales.
        config: { params: uid === FACT_UID ? { locale: '*' } : {} },
      }),
      invalidatesTags: (_answer, error, { uid }) => (error ? [] : touchedBy(uid)),
    }),
  }),
});

function address(uid: ContentUid, documentId?: string): string {
  return `/content-manager/collection-types/${uid}${documentId ? `/${documentId}` : ''}`;
}

export const { useCreateContentMutation, useChangeContentMutation, useDeleteContentMutation } = contentApi;
